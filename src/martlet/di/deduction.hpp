#pragma once
// How a constructor's parameters are found on a compiler without reflection. A probe is an object that converts to whatever a
// parameter asks for; overload resolution chooses the conversion, and so tells the parameter's type. Since several kinds of
// constructor would answer a probe by accident, more probes of other kinds cross-examine, and what isn't plain is refused.
#include <concepts>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

#include <martlet/di/deps.hpp>

namespace martlet::di::deduction {

// Never the class itself: else its copy constructor would answer.
template <class T, class Made>
concept ServiceOf = Injectable<T> && !std::same_as<std::remove_cv_t<T>, Made>;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wnon-template-friend"  // intended: every Place has a function of its own
// The parameter at a position. Found defines the function that Place declares, and its return type is the answer.
template <class Made, std::size_t position>
struct Place {
  friend auto parameter_at(Place);
};
#pragma GCC diagnostic pop
template <class Made, std::size_t position, class P>
struct Found {
  friend auto parameter_at(Place<Made, position>) { return std::type_identity<P>(); }
  static constexpr bool noted = true;
};

/// Converts to the three shapes of a dependency, and to a `T` by value in two ways that are equally good, so that a value parameter
/// is ambiguous. A noexcept clause is looked at only for the conversion that overload resolution has chosen: there the type is noted.
template <class Made, std::size_t position>
struct Probe {
  template <ServiceOf<Made> T>
  operator T&() const noexcept(Found<Made, position, T&>::noted);
  template <ServiceOf<Made> T>
  operator T() const;
  template <Injectable T>
  operator std::shared_ptr<T>() const noexcept(Found<Made, position, std::shared_ptr<T>>::noted);
};

/// Converts to any lvalue, and to any prvalue: these see the constructors that Probe doesn't.
template <class Made>
struct AnyLvalue {
  template <class T>
    requires(!std::same_as<std::remove_cv_t<T>, Made>)
  operator T&() const;
};
template <class Made>
struct AnyValue {
  template <class T>
    requires(!std::same_as<std::remove_cv_t<T>, Made>)
  operator T() const;
};
/// Converts to nothing: only a template parameter takes it.
struct Nothing {};

template <class T, std::size_t>
using Repeated = T;

template <class Made, class Positions>
struct Arity;
template <class Made, std::size_t... at>
struct Arity<Made, std::index_sequence<at...>> {
  static constexpr bool takes_services = std::is_constructible_v<Made, const Probe<Made, at>&...>;
  static constexpr bool takes_lvalues = std::is_constructible_v<Made, const Repeated<AnyLvalue<Made>, at>&...>;
  static constexpr bool takes_values = std::is_constructible_v<Made, const Repeated<AnyValue<Made>, at>&...>;
  static constexpr bool takes_anything = sizeof...(at) > 0 && std::is_constructible_v<Made, const Repeated<Nothing, at>&...>;
  /// Services, and behind them one more of any kind: a default argument, or an overload.
  static constexpr bool takes_more = std::is_constructible_v<Made, const Probe<Made, at>&..., const AnyLvalue<Made>&> ||
                                     std::is_constructible_v<Made, const Probe<Made, at>&..., const AnyValue<Made>&>;
  static constexpr bool fits = takes_services || takes_lvalues || takes_values;
};
template <class Made, std::size_t count>
using ArityOf = Arity<Made, std::make_index_sequence<count>>;

template <class Made, class Counts = std::make_index_sequence<needs_max + 1>>
struct Constructors;
template <class Made, std::size_t... count>
struct Constructors<Made, std::index_sequence<count...>> {
  static constexpr bool takes_anything = (ArityOf<Made, count>::takes_anything || ...);
  static constexpr std::size_t fitting = (std::size_t{ArityOf<Made, count>::fits} + ...);
  static constexpr std::size_t arity = ((ArityOf<Made, count>::takes_services ? count : 0) + ...);  // of a sole one
  static constexpr bool takes_services = (ArityOf<Made, count>::takes_services || ...);
};

enum class Verdict { plain, aggregate, takes_anything, no_services, several };

template <class Made>
consteval Verdict verdict() {
  // An empty aggregate (a handler without state) can't be filled with anything.
  if constexpr (std::is_aggregate_v<Made> && std::is_empty_v<Made>) {
    return Verdict::plain;
  } else if constexpr (std::is_aggregate_v<Made>) {
    return Verdict::aggregate;
  } else {
    using All = Constructors<Made>;
    if (All::takes_anything) return Verdict::takes_anything;
    if (!All::takes_services) return Verdict::no_services;
    using Sole = ArityOf<Made, All::arity <= needs_max ? All::arity : 0>;
    // Lvalues fit every dependency; where they don't fit here, an overload stands beside it.
    const bool alone = All::fitting == 1 && Sole::takes_lvalues && !Sole::takes_more;
    return alone ? Verdict::plain : Verdict::several;
  }
}

template <class Made, class Positions, bool looked_at>
struct Answer;
template <class Made, std::size_t... at, bool looked_at>
struct Answer<Made, std::index_sequence<at...>, looked_at> {
  using Type = Deps<typename decltype(parameter_at(Place<Made, at>()))::type...>;
};
template <class Made, class Positions>
struct Question;
template <class Made, std::size_t... at>
struct Question<Made, std::index_sequence<at...>> {
  // The operand is what makes the compiler note the types, so it must come before Answer's members are looked at.
  using Type = typename Answer<Made, std::index_sequence<at...>, noexcept(Made(std::declval<const Probe<Made, at>&>()...))>::Type;
};

template <class Made, bool is_plain>
struct Deduced {
  using Type = Deps<>;  // after a failed static_assert: no second error behind the first
};
template <class Made>
struct Deduced<Made, true> {
  using Type = typename Question<Made, std::make_index_sequence<std::is_aggregate_v<Made> ? 0 : Constructors<Made>::arity>>::Type;
};

template <class Made>
struct DependenciesOf {
  static constexpr Verdict is = verdict<Made>();
  static_assert(is != Verdict::aggregate,
                "this class is an aggregate: which members are dependencies can't be told. "
                "Say what it needs in the class: using Inject = martlet::Deps<A&, B&>;");
  static_assert(is != Verdict::takes_anything,
                "a constructor of this class is a template that takes anything, so its dependencies can't be deduced. "
                "Say what it needs in the class: using Inject = martlet::Deps<A&, B&>;");
  static_assert(is != Verdict::no_services,
                "this class has no public constructor whose parameters are all T&, const T& or std::shared_ptr<T> of services (or several "
                "that differ only in types). Change it, or say what it needs in the class: using Inject = martlet::Deps<A&, B&>;");
  static_assert(is != Verdict::several,
                "this class can be constructed in more than one way (overloads or default arguments). "
                "Say which one is meant in the class: using Inject = martlet::Deps<A&, B&>;");
  using Type = typename Deduced<Made, is == Verdict::plain>::Type;
};
template <class Made>
  requires requires { typename Made::Inject; }
struct DependenciesOf<Made> {
  using Type = typename Made::Inject;
};

}  // namespace martlet::di::deduction

namespace martlet::di {

/// Deps<...> of a class: its `Inject`, or what its only constructor takes.
template <class Made>
using DependenciesOf = typename deduction::DependenciesOf<Made>::Type;

}  // namespace martlet::di
