#pragma once
// Finds a constructor's parameters on a compiler without reflection. A probe is an object that converts to whatever a parameter requires.
// Overload resolution chooses the conversion, which reveals the parameter's type. Since a probe also matches other kinds of constructors by
// accident, further kinds of probes detect these, and ambiguous cases are refused.
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <martlet/base/std_memory.hpp>
#include <martlet/di/deps.hpp>

namespace martlet::di::deduction {

// A service other than the class itself, for which the copy constructor would match.
template <class T, class Made>
concept ServiceOf = Injectable<T> && !std::same_as<std::remove_cv_t<T>, Made>;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wnon-template-friend"  // intended: every ParameterPosition has a separate function
// The parameter at a position. RecordedParameter defines the function that ParameterPosition declares. The function's return type contains
// the parameter's type.
template <class Made, std::size_t position>
struct ParameterPosition {
  friend auto parameter_at(ParameterPosition);
};
#pragma GCC diagnostic pop
template <class Made, std::size_t position, class P>
struct RecordedParameter {
  friend auto parameter_at(ParameterPosition<Made, position>) { return std::type_identity<P>(); }
  static constexpr bool recorded = true;
};

/// Converts to the three forms of a dependency, and to a `T` by value in two equally good ways, so that a value parameter is ambiguous. A
/// noexcept clause is evaluated only for the conversion that overload resolution has chosen, and records the type.
template <class Made, std::size_t position>
struct Probe {
  template <ServiceOf<Made> T>
  operator T&() const noexcept(RecordedParameter<Made, position, T&>::recorded);
  template <ServiceOf<Made> T>
  operator T() const;
  template <Injectable T>
  operator std::shared_ptr<T>() const noexcept(RecordedParameter<Made, position, std::shared_ptr<T>>::recorded);
};

/// Objects that convert to any lvalue and to any prvalue, to detect the constructors that Probe doesn't match.
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
/// An object that converts to no other type, so that only a template parameter accepts it.
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
  /// Whether there is a constructor with one more parameter of any kind after the services: a default argument or an overload.
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
  static constexpr std::size_t arity = ((ArityOf<Made, count>::takes_services ? count : 0) + ...);  // of the only constructor
  static constexpr bool takes_services = (ArityOf<Made, count>::takes_services || ...);
};

template <class Made, std::size_t position>
concept IsRecorded = requires { typename decltype(parameter_at(ParameterPosition<Made, position>()))::type; };

template <class Made, class Positions, bool looked_at>
struct ParametersIfRecorded;
template <class Made, std::size_t... at, bool looked_at>
struct ParametersIfRecorded<Made, std::index_sequence<at...>, looked_at> {
  static constexpr bool is_known = false;  // a constructor template accepted the probes themselves
  using Type = Deps<>;
};
template <class Made, std::size_t... at, bool looked_at>
  requires(IsRecorded<Made, at> && ...)
struct ParametersIfRecorded<Made, std::index_sequence<at...>, looked_at> {
  static constexpr bool is_known = true;
  using Type = Deps<typename decltype(parameter_at(ParameterPosition<Made, at>()))::type...>;
};
template <class Made, class Positions>
struct RecordedParameters;
// The noexcept operand makes the compiler record the types, so it must be evaluated before ParametersIfRecorded is instantiated.
template <class Made, std::size_t... at>
struct RecordedParameters<Made, std::index_sequence<at...>>
    : ParametersIfRecorded<Made, std::index_sequence<at...>, noexcept(Made(std::declval<const Probe<Made, at>&>()...))> {};

/// The Deps<...> of a class with one matching constructor, which has `arity` parameters.
template <class Made, std::size_t arity>
using ParametersOf = RecordedParameters<Made, std::make_index_sequence<arity>>;

}  // namespace martlet::di::deduction
