#pragma once
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/base/std_function.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/di/provider.hpp>

namespace martlet {

class Request;

/// A part of the lifecycle of requests that receives the services that it names: a handler, a pre method, an extension, an external rule,
/// an authentication strategy. A class names them in its constructor, a function or lambda in its parameters: `[](Stock& stock)`. The
/// services are checked at initialization. One participant serves all requests if it needs only singletons; otherwise, each request has its
/// own.
struct Participant {
  std::optional<di::Provider> provider;  ///< how the participant is created; nullopt if it needs no services
  di::Object function;                   ///< the function to which `provider` passes services; empty for a class
  di::Object shared;                     ///< the object for all requests; a provider creates it at initialization
};

/// How a participant is called, with the argument that all participants of its kind take, such as the request. Exactly one of `sync` and
/// `waits` is set.
template <class Outcome, class Argument>
struct Invocation {
  Outcome (*sync)(void* callee, Argument argument) = nullptr;
  Task<Outcome> (*waits)(void* callee, Argument argument) = nullptr;
  bool may_block = false;  ///< `sync` runs on the pool

  /// Calls it. `callee` is `Participant::shared`, or the object that the provider created for this request. Throws what it throws.
  Task<Outcome> run(void* callee, Argument argument) const;

  /// Sets `sync` or `waits`: calls `Callee::call(callee, argument)`, which returns R, and converts the result with `OutcomeOf`.
  template <class Callee, class R, class OutcomeOf = std::identity>
  void set_callee();

 private:
  template <class Callee, class R, class OutcomeOf>
  static Outcome call(void* callee, Argument argument);
  template <class Callee, class R, class OutcomeOf>
  static Task<Outcome> call_async(void* callee, Argument argument);
};

namespace participant_detail {

template <class P>
inline constexpr bool is_request = std::same_as<P, Request&> || std::same_as<P, const Request&>;

/// A value attached to a route's requests, such as the queue message that a request is about. Its class defines how to find it. It lives
/// as long as the request, so a parameter may be a T or a `const T&`.
template <class P>
concept Attached = (!std::is_reference_v<P> || std::same_as<P, const std::remove_cvref_t<P>&>) && requires(Request& request) {
  { std::remove_cvref_t<P>::attached_to(request) } -> std::same_as<const std::remove_cvref_t<P>&>;
};

/// A parameter that is a service. A string is never a service.
template <class P>
concept Service = di::Parameter<P>::is_injectable && !is_request<P> && !Attached<P> && !std::same_as<std::remove_cvref_t<P>, std::string> &&
                  !std::same_as<std::remove_cvref_t<P>, std::string_view>;

/// The parameters and result of a callable's only operator().
template <class F>
struct Signature : Signature<decltype(&F::operator())> {};
template <class R, class... P>
struct Signature<R (*)(P...)> {
  using Result = R;
  template <template <class...> class To>
  using Parameters = To<P...>;
};
template <class R, class... P>
struct Signature<R (*)(P...) noexcept> : Signature<R (*)(P...)> {};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...)> : Signature<R (*)(P...)> {};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...) const> : Signature<R (*)(P...)> {};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...) noexcept> : Signature<R (*)(P...)> {};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...) const noexcept> : Signature<R (*)(P...)> {};

template <class F>
concept HasOneSignature = std::is_pointer_v<F> || requires { &F::operator(); };

template <class... P>
inline constexpr std::size_t service_count = (std::size_t{Service<P>} + ... + std::size_t{0});

template <class P, std::size_t count>
constexpr void add_need(std::array<di::Need, count>& needs, std::size_t& next) {
  if constexpr (Service<P>) needs[next++] = di::Parameter<P>::need;
}
template <class... P>
constexpr std::array<di::Need, service_count<P...>> service_needs() {
  std::array<di::Need, service_count<P...>> needs{};
  [[maybe_unused]] std::size_t next = 0;
  (add_need<P>(needs, next), ...);
  return needs;
}
/// The number of services among the parameters before `position`.
template <class... P>
constexpr std::size_t services_before(std::size_t position) {
  const std::array<bool, sizeof...(P)> is_service{Service<P>...};
  std::size_t before = 0;
  for (std::size_t i = 0; i < position; ++i) before += is_service[i] ? 1 : 0;
  return before;
}

/// A function with the services that its parameters name. The caller passes the other arguments.
template <class F, class... P>
struct FunctionWithServices {
  static constexpr std::size_t count = service_count<P...>;
  static_assert(count <= di::needs_max, "a function with more than 10 services is several functions");

  FunctionWithServices(F& called, const di::Input* given) : function(called) {
    for (std::size_t i = 0; i < count; ++i) inputs[i] = given[i];
  }

  /// The service for the parameter at this position.
  template <std::size_t position, class P1>
  P1 service() const {
    return di::Parameter<P1>::from(inputs[services_before<P...>(position)]);
  }

  static di::Provider provider() { return {di::id_of<FunctionWithServices>, needs, &make}; }

  F& function;
  std::array<di::Input, count> inputs;

 private:
  static constexpr std::array<di::Need, count> needs = service_needs<P...>();
  static di::Object make(void* called, const di::Input* given) {
    return std::make_shared<FunctionWithServices>(*static_cast<F*>(called), given);
  }
};

/// Calls a function with these parameters, as a Participant stores it: with the arguments of the call (the request, a value) in their
/// order, and services in between.
template <class F, class... P>
struct Callee {
  using WithServices = FunctionWithServices<F, P...>;
  static constexpr bool needs_services = WithServices::count > 0;
  using Type = std::conditional_t<needs_services, WithServices, F>;

  static Participant participant(F function) {
    Participant one;
    if constexpr (needs_services) {
      one.provider = WithServices::provider();
      one.function = std::make_shared<F>(std::move(function));
    } else {
      one.shared = std::make_shared<F>(std::move(function));
    }
    return one;
  }

  template <class Argument>
  static decltype(auto) call(void* callee, Argument& argument) {
    return call(*static_cast<Type*>(callee), argument, std::index_sequence_for<P...>());
  }

 private:
  template <class Argument, std::size_t... at>
  static decltype(auto) call(Type& callee, [[maybe_unused]] Argument& argument, std::index_sequence<at...>) {
    if constexpr (needs_services) {
      return callee.function(choose<P, at>(callee, argument)...);
    } else {
      return callee(static_cast<P>(argument)...);
    }
  }
  template <class P1, std::size_t at, class Argument>
  static decltype(auto) choose(const WithServices& with_services, Argument& argument) {
    if constexpr (Service<P1>) {
      return with_services.template service<at, P1>();
    } else {
      return static_cast<P1>(argument);
    }
  }
};

/// Calls the only operator() of a class, whatever its constructor takes.
template <class H>
struct ClassCallee {
  template <class Argument>
  static decltype(auto) call(void* callee, Argument& argument) {
    return (*static_cast<H*>(callee))(argument);
  }
};

/// The same for a class, whose constructor takes the services.
template <class H>
Participant participant_of_class() {
  Participant one;
  one.provider = di::provider_of<H>();
  return one;
}

/// Whether a class takes services. A class without services can't block on a database.
template <class H>
inline constexpr bool needs_services = !std::is_same_v<typename di::DependenciesOf<H>::Type, Deps<>>;

}  // namespace participant_detail

template <class Outcome, class Argument>
template <class Callee, class R, class OutcomeOf>
void Invocation<Outcome, Argument>::set_callee() {
  if constexpr (!is_task<R>) {
    sync = &call<Callee, R, OutcomeOf>;
  } else if constexpr (std::is_same_v<R, Task<Outcome>>) {
    waits = [](void* callee, Argument argument) -> Task<Outcome> { return Callee::call(callee, argument); };
  } else {
    waits = &call_async<Callee, R, OutcomeOf>;
  }
}

template <class Outcome, class Argument>
template <class Callee, class R, class OutcomeOf>
Outcome Invocation<Outcome, Argument>::call(void* callee, Argument argument) {
  if constexpr (std::is_void_v<R>) {
    Callee::call(callee, argument);
    return {};
  } else {
    return OutcomeOf()(Callee::call(callee, argument));
  }
}

template <class Outcome, class Argument>
template <class Callee, class R, class OutcomeOf>
Task<Outcome> Invocation<Outcome, Argument>::call_async(void* callee, Argument argument) {
  R task = Callee::call(callee, argument);
  Awaited<R> value = co_await std::move(task);
  co_return OutcomeOf()(std::move(value));
}

}  // namespace martlet
