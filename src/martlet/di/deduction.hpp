#pragma once
#include <cstddef>
#include <type_traits>
#include <utility>

#include <martlet/di/deps.hpp>
#include <martlet/di/parameter_probe.hpp>

namespace martlet::di::deduction {

enum class DeductionStatus { plain, abstract, aggregate, takes_anything, no_services, several, inject_does_not_fit };

template <class Made>
consteval DeductionStatus deduction_status() {
  using All = Constructors<Made>;
  if (All::takes_anything) return DeductionStatus::takes_anything;
  if (!All::takes_services) return DeductionStatus::no_services;
  using Sole = ArityOf<Made, (All::arity <= needs_max ? All::arity : 0)>;
  // Lvalues match every kind of dependency. If they don't match here, there is another overload.
  const bool is_alone = All::fitting == 1 && Sole::takes_lvalues && !Sole::takes_more;
  return is_alone ? DeductionStatus::plain : DeductionStatus::several;
}

template <class Made, class Needs>
inline constexpr bool is_made_of = false;
template <class Made, class... Needs>
inline constexpr bool is_made_of<Made, Deps<Needs...>> = sizeof(Deps<Needs...>) > 0 && std::is_constructible_v<Made, Needs...>;

/// The result of deducing a class's needs; has the needs only if the status is `plain`.
template <DeductionStatus why, class Needs = Deps<>>
struct Deduced {
  static constexpr DeductionStatus deduction_status = why;
  using Type = Needs;
};

template <class Made>
consteval auto deduce() {
  if constexpr (std::is_abstract_v<Made>) {
    return Deduced<DeductionStatus::abstract>();
  } else if constexpr (requires { typename Made::Inject; }) {
    constexpr bool fits = is_made_of<Made, typename Made::Inject>;
    return Deduced<fits ? DeductionStatus::plain : DeductionStatus::inject_does_not_fit, typename Made::Inject>();
  } else if constexpr (std::is_aggregate_v<Made>) {
    // An empty aggregate, such as a handler without state, has no members to inject.
    return Deduced<std::is_empty_v<Made> ? DeductionStatus::plain : DeductionStatus::aggregate>();
  } else if constexpr (deduction_status<Made>() != DeductionStatus::plain) {
    return Deduced<deduction_status<Made>()>();
  } else {
    using Parameters = ParametersOf<Made, Constructors<Made>::arity>;
    constexpr bool fits = Parameters::is_known && is_made_of<Made, typename Parameters::Type>;
    return Deduced<fits ? DeductionStatus::plain : DeductionStatus::takes_anything, typename Parameters::Type>();
  }
}

}  // namespace martlet::di::deduction

namespace martlet::di {

/// The needs of a class, from its `Inject` or the parameters of its only constructor. Doesn't compile if they can't be determined.
template <class Made>
class DependenciesOf {
  using Deduced = decltype(deduction::deduce<Made>());
  using enum deduction::DeductionStatus;
  static_assert(Deduced::deduction_status != abstract,
                "this class is abstract: name its implementation, as in singleton<Interface, Implementation>()");
  static_assert(Deduced::deduction_status != aggregate,
                "this class is an aggregate: which of its members are dependencies can't be determined. "
                "Say what it needs in the class: using Inject = martlet::Deps<A&, B&>;");
  static_assert(Deduced::deduction_status != takes_anything,
                "a constructor of this class has a parameter that takes anything, so its dependencies can't be determined. "
                "Say what it needs in the class: using Inject = martlet::Deps<A&, B&>;");
  static_assert(
      Deduced::deduction_status != no_services,
      "no public constructor of this class takes only T&, const T& or std::shared_ptr<T> of services (10 at most), or several compete. "
      "Change it, or say what it needs in the class: using Inject = martlet::Deps<A&, B&>;");
  static_assert(Deduced::deduction_status != several,
                "this class can be constructed in several ways (overloads or default arguments). "
                "Say which is meant in the class: using Inject = martlet::Deps<A&, B&>;");
  static_assert(Deduced::deduction_status != inject_does_not_fit,
                "the Inject of this class (or of a base class) doesn't fit a public constructor");

 public:
  static constexpr bool are_known = Deduced::deduction_status == plain;
  using Type = typename Deduced::Type;  ///< Deps<...>
};

}  // namespace martlet::di
