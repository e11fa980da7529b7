#pragma once
#include <concepts>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <martlet/async/blocking.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/di/provider.hpp>
#include <martlet/server/boom_of_current_exception.hpp>
#include <martlet/server/handler_binding.hpp>
#include <martlet/server/handler_description.hpp>
#include <martlet/server/handler_signature.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/typed_credentials.hpp>

// Turns a function or a class into a route's handler. All compile-time decisions end here: a route stores a HandlerBinding.

namespace martlet {

/// A class as a handler: its constructor declares the services it needs, its `operator()` its inputs and result. (A function or lambda
/// declares both in its parameters: `[](OrderStore& orders, Param<"id"> id) {...}`.)
/// One instance serves all requests if everything it needs is a singleton; otherwise, each request has its own instance.
template <class H>
struct HandlerClass {
  template <class... Arguments>
  auto operator()(Arguments&&...) const {
    static_assert(!std::same_as<H, H>, "a handler class is passed without parentheses: martlet::handler<CreateOrder>");
    return *this;
  }
};
template <class H>
inline constexpr HandlerClass<H> handler{};

namespace handler_detail {

// What a call stores for a parameter: nothing for one that isn't an input, such as the request itself.
template <class P>
using Kept = std::conditional_t<IsInput<P>, P, std::nullptr_t>;

template <class P>
P credentials_of(const Request& request) {
  using T = typename CredentialsParameter<P>::Value;
  if constexpr (CredentialsParameter<P>::may_be_missing) {
    if (!request.auth().credentials) return std::nullopt;
  }
  if constexpr (std::is_void_v<T>) {
    return *request.auth().credentials;
  } else {
    return typed_credentials<T>(request.auth());
  }
}

template <class P>
decltype(auto) argument(Request& request, Kept<P>& kept) {
  if constexpr (is_request<P>) {
    return static_cast<P>(request);
  } else if constexpr (IsInput<P>) {
    return std::move(kept);
  } else if constexpr (is_credentials<P>) {
    return credentials_of<P>(request);
  } else if constexpr (Attached<P>) {
    return static_cast<P>(std::remove_cvref_t<P>::attached_to(request));
  } else {
    return P{*request.template pre<decltype(P::value)>(P::name())};
  }
}

template <class E>
Boom boom_of(E error) {
  if constexpr (std::same_as<E, Boom>) {
    return error;
  } else {
    return to_boom(error);
  }
}

template <class R>
void answer(Request& request, R result) {
  if constexpr (std::same_as<R, Boom>) {
    request.respond(std::move(result));
  } else if constexpr (is_expected<R>) {
    if (!result) {
      request.respond(boom_of(std::move(result.error())));
    } else if constexpr (std::is_void_v<typename R::value_type>) {
      request.respond(to_response(NoContent()));
    } else {
      request.respond_by([&] { return to_response(std::move(*result)); });
    }
  } else {
    request.respond_by([&] { return to_response(std::move(result)); });
  }
}

// A handler with the parameters of one call.
template <class F, class... P>
class TypedCall final : public Call {
  using WithServices = participant_detail::FunctionWithServices<F, P...>;
  using Callee = std::conditional_t<(Service<P> || ...), WithServices, F>;

 public:
  // `owned`: the handler, if it belongs to this call; empty if all calls share it.
  TypedCall(Callee& callee, di::Object owned) : owned_(std::move(owned)), callee_(callee) {}
  static std::unique_ptr<Call> make(void* callee, di::Object owned) {
    return std::make_unique<TypedCall>(*static_cast<Callee*>(callee), std::move(owned));
  }

  void* target(std::size_t input) override {
    std::size_t index = 0;
    void* found = nullptr;
    std::apply([&](auto&... kept) { ((found = find(kept, input, index, found)), ...); }, kept_);
    return found;
  }

  Task<Step> run(Request& request) override {
    try {
      if constexpr (is_task<R>) {
        Task<Value> task = call(request, std::index_sequence_for<P...>());
        Value result = co_await std::move(task);
        answer(request, std::move(result));
      } else {
        auto work = [this, &request] { return call(request, std::index_sequence_for<P...>()); };
        Value result = co_await blocking(work);
        answer(request, std::move(result));
      }
    } catch (...) {
      co_return boom_of_current_exception(request);
    }
    co_return Step();
  }

  Step run_sync(Request& request) override {
    if constexpr (is_task<R>) {
      throw std::logic_error("a coroutine can't be run synchronously");
    } else {
      try {
        answer(request, call(request, std::index_sequence_for<P...>()));
      } catch (...) {
        return boom_of_current_exception(request);
      }
      return {};
    }
  }

 private:
  using R = typename Signature<F>::Result;
  using Value = Awaited<R>;

  // Inputs are numbered separately: other parameters have no number.
  template <class K>
  static void* find(K& kept, std::size_t wanted, std::size_t& index, void* found) {
    if constexpr (std::same_as<K, std::nullptr_t>) {
      return found;
    } else {
      if (index++ != wanted) return found;
      if constexpr (IsNamed<K>) {
        return &kept;  // its schema is an object with one field
      } else {
        return &kept.value;
      }
    }
  }

  template <std::size_t... I>
  decltype(auto) call(Request& request, std::index_sequence<I...>) {
    if constexpr ((Service<P> || ...)) {
      return callee_.function(argument_at<P, I>(request)...);
    } else {
      return callee_(argument<P>(request, std::get<I>(kept_))...);
    }
  }
  template <class P1, std::size_t at>
  decltype(auto) argument_at(Request& request) {
    if constexpr (Service<P1>) {
      return callee_.template service<at, P1>();
    } else {
      return argument<P1>(request, std::get<at>(kept_));
    }
  }

  di::Object owned_;
  Callee& callee_;
  std::tuple<Kept<P>...> kept_;
};

template <class F, bool is_class, class Parameters>
struct Bind;
template <class... P>
struct ParameterList;
template <class F, bool is_class, class... P>
struct Bind<F, is_class, ParameterList<P...>> {
  static HandlerBinding describe() {
    (check_parameter<P, is_class>(), ...);
    static_assert(bodies <= 1, "a handler takes one Body: a request has one");
    static_assert(!std::is_void_v<Value>, "a handler returns something: return martlet::NoContent() for an empty response");
    static_assert(!is_raw_pointer<Value>,
                  "a handler returns values: return the object itself, or a std::unique_ptr or std::shared_ptr to it, not a raw pointer");
    static_assert(std::is_void_v<Value> || is_raw_pointer<Value> || HandlerReturn<Value>,
                  "a handler returns text, json::Value, Bytes, Response, Reply, Created, NoContent, Boom, std::expected<T, E> where E is a "
                  "Boom or has a to_boom(E), or a type with a schema: declare `martlet::Schema describe(martlet::Type<T>)` beside it");
    HandlerBinding binding;
    if constexpr (is_sound) {  // one error is enough
      (add<P>(binding), ...);
      binding.make_call = &TypedCall<F, P...>::make;
      binding.result = result_of<Value>();
      binding.is_coroutine = is_task<typename Signature<F>::Result>;
    }
    return binding;
  }

  // For a function: its provider if it takes services, otherwise the function itself.
  static Participant participant(F function) { return participant_detail::Callee<F, P...>::participant(std::move(function)); }

 private:
  using Value = Awaited<typename Signature<F>::Result>;
  static constexpr std::size_t bodies = (std::size_t{is_body<P>} + ... + std::size_t{0});
  static constexpr bool is_sound = (Parameter<P> && ...) && !(is_class && (Service<P> || ...)) && bodies <= 1 && HandlerReturn<Value>;

  template <class P1>
  static void add(HandlerBinding& binding) {
    if constexpr (IsInput<P1>) binding.inputs.push_back(input_of<P1>());
    if constexpr (is_credentials<P1>) binding.credentials = credentials_input<P1>();
    if constexpr (is_pre<P1>) binding.pres.push_back({P1::name(), &typeid(decltype(P1::value))});
    if constexpr (Attached<P1>) binding.attachments.push_back(di::id_of<std::remove_cvref_t<P1>>);
  }
};

}  // namespace handler_detail

/// A function or lambda as a handler. It serves all requests concurrently, so it must be thread-safe.
template <class F>
HandlerBinding bind_handler(F function) {
  static_assert(handler_detail::HasOneSignature<F>,
                "a handler is a function, a lambda without `auto` parameters, or martlet::handler<Class>");
  using Parameters = typename handler_detail::Signature<F>::template Parameters<handler_detail::ParameterList>;
  HandlerBinding binding = handler_detail::Bind<F, false, Parameters>::describe();
  static_cast<Participant&>(binding) = handler_detail::Bind<F, false, Parameters>::participant(std::move(function));
  if constexpr (requires { F::needs_last_parameter; }) binding.needs_last_parameter = F::needs_last_parameter;
  return binding;
}

template <class H>
HandlerBinding bind_handler(HandlerClass<H>) {
  static_assert(handler_detail::HasOneSignature<H>, "a handler class has one operator()");
  using Parameters = typename handler_detail::Signature<H>::template Parameters<handler_detail::ParameterList>;
  HandlerBinding binding = handler_detail::Bind<H, true, Parameters>::describe();
  binding.provider = di::provider_of<H>();
  return binding;
}

}  // namespace martlet
