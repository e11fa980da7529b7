#pragma once
#include <concepts>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <martlet/async/blocking.hpp>
#include <martlet/di/recipe.hpp>
#include <martlet/server/call.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/signature.hpp>
#include <martlet/server/thrown.hpp>

// How a function or a class becomes a route's handler. What is decided at compile time ends here: a route keeps a Binding.

namespace martlet {

/// A class as a handler: its constructor says which services it needs, its `operator()` what it reads and answers.
/// One instance serves all requests where everything it needs is a singleton; otherwise each request gets its own.
template <class H>
struct HandlerClass {};
template <class H>
inline constexpr HandlerClass<H> handler{};

namespace handler_detail {

// What a call keeps for a parameter: nothing for the request itself.
template <class P>
using Kept = std::conditional_t<IsInput<P>, P, std::nullptr_t>;

template <class P>
decltype(auto) argument(Request& request, Kept<P>& kept) {
  if constexpr (is_request<P>) {
    return static_cast<P>(request);
  } else if constexpr (IsInput<P>) {
    return std::move(kept);
  } else if constexpr (std::same_as<P, Credentials>) {
    return Credentials(*request.auth().credentials);
  } else {
    return P{*request.template pre<decltype(P::value)>(P::name())};
  }
}

template <class R>
void answer(Request& request, R result) {
  if constexpr (std::same_as<R, Boom>) {
    request.respond(std::move(result));
  } else if constexpr (is_expected<R>) {
    if (result) {
      request.respond(to_response(std::move(*result)));
    } else {
      request.respond(std::move(result.error()));
    }
  } else {
    request.respond(to_response(std::move(result)));
  }
}

// A handler with the parameters of one call.
template <class F, class... P>
class TypedCall final : public Call {
 public:
  // `owned` is empty where the handler is shared by all calls.
  TypedCall(F& function, di::Object owned) : owned_(std::move(owned)), function_(function) {}
  static std::unique_ptr<Call> make(void* function, di::Object owned) {
    return std::make_unique<TypedCall>(*static_cast<F*>(function), std::move(owned));
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
      throw std::logic_error("a coroutine can't be run at once");
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

  // Inputs are numbered among themselves: parameters that are none take no number.
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
    return function_(argument<P>(request, std::get<I>(kept_))...);
  }

  di::Object owned_;
  F& function_;
  std::tuple<Kept<P>...> kept_;
};

template <class F, class Parameters>
struct Bind;
template <class F, class... P>
struct Bind<F, std::tuple<P...>> {
  static Binding describe() {
    (check_parameter<P>(), ...);
    using Value = Awaited<typename Signature<F>::Result>;
    static_assert(!std::is_void_v<Value>, "a handler answers something: return martlet::NoContent() for an empty answer");
    static_assert(std::is_void_v<Value> || Answer<Value>,
                  "a handler returns a type with a schema, text, json::Value, Bytes, Response, Reply, Created, NoContent, Boom or "
                  "std::expected<T, Boom>");
    Binding binding;
    (add<P>(binding), ...);
    binding.make_call = &TypedCall<F, P...>::make;
    binding.is_coroutine = is_task<typename Signature<F>::Result>;
    return binding;
  }

 private:
  template <class P1>
  static void add(Binding& binding) {
    if constexpr (IsInput<P1>) binding.inputs.push_back(input_of<P1>());
    if constexpr (std::same_as<P1, Credentials>) binding.needs_credentials = true;
    if constexpr (is_pre<P1>) binding.pres.push_back({P1::name(), &typeid(decltype(P1::value))});
  }
};

}  // namespace handler_detail

/// A function or lambda as a handler. It serves all requests at once and must be safe for that.
template <class F>
Binding bind_handler(F function) {
  static_assert(handler_detail::HasOneSignature<F>,
                "a handler is a function, a lambda without `auto` parameters, or martlet::handler<Class>");
  Binding binding = handler_detail::Bind<F, typename handler_detail::Signature<F>::Parameters>::describe();
  binding.shared = std::make_shared<F>(std::move(function));
  return binding;
}

template <class H>
Binding bind_handler(HandlerClass<H>) {
  static_assert(handler_detail::HasOneSignature<H>, "a handler class has one operator()");
  Binding binding = handler_detail::Bind<H, typename handler_detail::Signature<H>::Parameters>::describe();
  binding.recipe = di::recipe_of<H>();
  return binding;
}

}  // namespace martlet
