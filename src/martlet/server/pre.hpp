#pragma once
#include <any>
#include <concepts>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <variant>

#include <martlet/async/task.hpp>
#include <martlet/server/participant.hpp>
#include <martlet/server/route_options.hpp>
#include <martlet/server/step.hpp>

namespace martlet {

/// The result of a pre method: its value, or its decision.
using PreResult = std::variant<std::any, Step>;

/// A method that runs before the handler and provides it with a value (hapi: `pre` with `assign`).
struct PreMethod : Participant, Invocation<PreResult, Request&> {
  PreMethod() = default;  // not an aggregate, since two of them in braces could initialize one
  std::string assign;     ///< the name by which a handler takes the value: `Pre<"stock", Stock>`
  const std::type_info* type = nullptr;
  OnInvalid on_failure = OnInvalid::refuse;  ///< if log or ignore: the request continues, with the Boom as the value
  bool takes_request = false;                ///< if true, a blocking method doesn't run at the same time as others of its group
};

namespace pre_detail {

struct ResultOf {
  template <class V>
  PreResult operator()(V value) const {
    if constexpr (std::convertible_to<V, Step>) {
      return Step(std::move(value));
    } else {
      return std::any(std::move(value));
    }
  }
};

template <class C, class R>
void set_call(PreMethod& method) {
  using Value = Awaited<R>;
  static_assert(!std::is_void_v<Value>, "a pre method returns a value, Step, or a Task of one");
  if constexpr (!std::is_void_v<Value>) {
    method.set_callee<C, R, ResultOf>();
    method.type = &typeid(Value);
  }
}

template <class F>
struct Parameters {
  template <class... P>
  struct Of {
    static constexpr bool are_known = ((participant_detail::is_request<P> || participant_detail::Service<P>) && ...);
    static constexpr bool have_request = (participant_detail::is_request<P> || ...);
    using Callee = participant_detail::Callee<F, P...>;
  };
};

}  // namespace pre_detail

/// `pre("stock", [](Request& request, Warehouse& warehouse) -> Task<Stock> {...})`. The function or lambda takes Request& and services
/// (each a T&, a const T& or a std::shared_ptr<T>) in any order. It returns a value or a Task of one; with Step or Task<Step> it decides
/// as an extension does, and provides no value. It may throw.
/// A plain function with services runs on the pool, since they may block; without services it runs on the event loop, and must not block.
template <class F>
PreMethod pre(std::string assign, F function, OnInvalid on_failure = OnInvalid::refuse) {
  PreMethod method;
  method.assign = std::move(assign);
  method.on_failure = on_failure;
  if constexpr (participant_detail::HasOneSignature<F>) {
    using Signature = participant_detail::Signature<F>;
    using Parameters = typename Signature::template Parameters<pre_detail::Parameters<F>::template Of>;
    static_assert(Parameters::are_known,
                  "a pre method's parameters are Request& and services: T&, const T& or std::shared_ptr<T> of a class");
    if constexpr (Parameters::are_known) {
      using Callee = typename Parameters::Callee;
      static_cast<Participant&>(method) = Callee::participant(std::move(function));
      pre_detail::set_call<Callee, typename Signature::Result>(method);
      method.may_block = Callee::needs_services && method.sync;
      method.takes_request = Parameters::have_request;
    }
  } else {
    static_assert(std::is_invocable_v<F&, Request&>,
                  "a pre method is a function or a lambda; if it takes services, its parameters have types (no auto)");
    if constexpr (std::is_invocable_v<F&, Request&>) {  // a lambda with `auto&` takes only the request
      using Callee = participant_detail::Callee<F, Request&>;
      static_cast<Participant&>(method) = Callee::participant(std::move(function));
      pre_detail::set_call<Callee, std::invoke_result_t<F&, Request&>>(method);
    }
  }
  return method;
}
template <class F>
PreMethod pre(F function) {
  return pre(std::string(), std::move(function));
}

/// A class as a pre method: its constructor takes the services, its operator() a Request&: `pre<LoadStock>("stock")`.
template <class H>
PreMethod pre(std::string assign = {}, OnInvalid on_failure = OnInvalid::refuse) {
  PreMethod method;
  method.assign = std::move(assign);
  method.on_failure = on_failure;
  static_assert(std::is_invocable_v<H&, Request&>,
                "the operator() of a pre method's class takes a Request&; its constructor takes the services");
  if constexpr (std::is_invocable_v<H&, Request&>) {
    static_cast<Participant&>(method) = participant_detail::participant_of_class<H>();
    pre_detail::set_call<participant_detail::ClassCallee<H>, std::invoke_result_t<H&, Request&>>(method);
    method.may_block = participant_detail::needs_services<H> && method.sync;
    method.takes_request = true;
  }
  return method;
}

}  // namespace martlet
