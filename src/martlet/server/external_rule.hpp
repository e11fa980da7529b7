#pragma once
#include <optional>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/schema/rule_builders.hpp>
#include <martlet/server/participant.hpp>

namespace martlet {

/// A rule for an input of a route's handler that needs services, like joi's any.external(). All other rules are in the schema, and are
/// checked first. External rules are checked before pre methods run. A violation is a 400 with the source's validation member, like a
/// schema's.
struct ExternalRule : Participant, Invocation<RuleResult, const void*> {
  ExternalRule() = default;                 // not an aggregate, since two of them in braces could initialize one
  const std::type_info* subject = nullptr;  ///< the type of the handler's parameter that it checks
};

namespace external_rule_detail {

template <class P>
inline constexpr bool is_subject = std::is_lvalue_reference_v<P> && std::is_const_v<std::remove_reference_t<P>>;
template <class R>
inline constexpr bool is_rule_result = std::is_convertible_v<R, RuleResult> || std::is_same_v<R, Task<RuleResult>>;

// A function is called with the value, followed by its services.
template <class F, class T, class... P>
struct Callee {
  using WithServices = participant_detail::FunctionWithServices<F, P...>;
  using Type = std::conditional_t<(WithServices::count > 0), WithServices, F>;
  static decltype(auto) call(void* callee, const T& value) {
    return call(*static_cast<Type*>(callee), value, std::index_sequence_for<P...>());
  }
  template <std::size_t... at>
  static decltype(auto) call(Type& callee, const T& value, std::index_sequence<at...>) {
    if constexpr (WithServices::count > 0) {
      return callee.function(value, callee.template service<at, P>()...);
    } else {
      return callee(value);
    }
  }
};

// The value that a rule checks is type-erased here.
template <class C, class T>
struct CalleeOfAny {
  static decltype(auto) call(void* callee, const void* value) { return C::call(callee, *static_cast<const T*>(value)); }
};

template <class C, class T, class R>
void set_call(ExternalRule& rule) {
  rule.subject = &typeid(T);
  rule.set_callee<CalleeOfAny<C, T>, R>();
}

// The first parameter is the value that the rule checks.
template <class F>
struct Parameters {
  template <class... P>
  struct Of {
    static constexpr bool are_known = false;
  };
  template <class First, class... P>
  struct Of<First, P...> {
    static constexpr bool are_known = is_subject<First> && (participant_detail::Service<P> && ...);
    static constexpr bool have_services = sizeof...(P) > 0;
    using Subject = std::remove_cvref_t<First>;
    using Callee = external_rule_detail::Callee<F, Subject, P...>;
    static Participant participant(F function) { return participant_detail::Callee<F, P...>::participant(std::move(function)); }
  };
};

}  // namespace external_rule_detail

/// Creates an external rule: `external([](const NewOrder& order, const Catalog& catalog) -> RuleResult {...})`. It is a function or lambda
/// of one of the handler's inputs and of services (each a T&, a const T& or a std::shared_ptr<T>). It returns a RuleResult or a Task of
/// one. A plain function with services runs on the pool, since they may block.
template <class F>
ExternalRule external(F function) {
  ExternalRule one;
  static_assert(participant_detail::HasOneSignature<F>,
                "an external rule is a function, or a lambda whose parameters have types (no auto)");
  if constexpr (participant_detail::HasOneSignature<F>) {
    using Signature = participant_detail::Signature<F>;
    using Result = typename Signature::Result;
    using Parameters = typename Signature::template Parameters<external_rule_detail::Parameters<F>::template Of>;
    static_assert(
        Parameters::are_known,
        "an external rule takes a const T& of what the handler reads, then services: T&, const T& or std::shared_ptr<T> of a class");
    static_assert(external_rule_detail::is_rule_result<Result>, "an external rule returns a martlet::RuleResult or a Task of one");
    if constexpr (Parameters::are_known && external_rule_detail::is_rule_result<Result>) {
      static_cast<Participant&>(one) = Parameters::participant(std::move(function));
      external_rule_detail::set_call<typename Parameters::Callee, typename Parameters::Subject, Result>(one);
      one.may_block = Parameters::have_services && one.sync;
    }
  }
  return one;
}

/// A class as an external rule: its constructor takes the services, its operator() a `const T&` of the handler's input:
/// `external<KnowsItems>()`.
template <class H>
ExternalRule external() {
  ExternalRule one;
  static_assert(participant_detail::HasOneSignature<H>, "an external rule's class has one operator()");
  if constexpr (participant_detail::HasOneSignature<H>) {
    using Signature = participant_detail::Signature<H>;
    using Result = typename Signature::Result;
    using Parameters = typename Signature::template Parameters<external_rule_detail::Parameters<H>::template Of>;
    static_assert(
        Parameters::are_known && !Parameters::have_services,
        "the operator() of an external rule's class takes a const T& of what the handler reads; its constructor takes the services");
    static_assert(external_rule_detail::is_rule_result<Result>, "an external rule returns a martlet::RuleResult or a Task of one");
    if constexpr (Parameters::are_known && external_rule_detail::is_rule_result<Result>) {
      static_cast<Participant&>(one) = participant_detail::participant_of_class<H>();
      external_rule_detail::set_call<participant_detail::ClassCallee<H>, typename Parameters::Subject, Result>(one);
      one.may_block = participant_detail::needs_services<H> && one.sync;
    }
  }
  return one;
}

}  // namespace martlet
