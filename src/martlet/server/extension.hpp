#pragma once
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/server/participant.hpp>
#include <martlet/server/step.hpp>

namespace martlet {

/// The points of the lifecycle at which a server, a plugin or a route can add steps, in order.
enum class ExtPoint { on_request, on_pre_auth, on_credentials, on_post_auth, on_pre_handler, on_post_handler, on_pre_response };
inline constexpr std::size_t ext_point_count = 7;

struct ExtOptions {
  std::vector<std::string> before{};  ///< plugins whose extensions at this point run later
  std::vector<std::string> after{};   ///< plugins whose extensions at this point run earlier
  bool sandbox = false;               ///< applies only to routes of the plugin that adds it
};

/// A step of the lifecycle that an application adds. Created from a function or lambda of Request& and services (each a T&, a const T& or a
/// std::shared_ptr<T>) in any order, or from a class by Extension::of(). It returns Step, Task<Step> or nothing, and may throw: a Boom is
/// the response, anything else becomes a 500.
/// A plain function with services runs on the pool, since they may block; without services it runs on the event loop, and must not block.
class Extension : public Participant, public Invocation<Step, Request&> {
 public:
  template <class F>
    requires(!std::is_base_of_v<Extension, F>)
  Extension(F step);
  /// Creates an extension from a class: its constructor takes the services, its operator() a Request&.
  template <class H>
  static Extension of();

 private:
  Extension() = default;
};

namespace extension_detail {

template <class R>
inline constexpr bool is_step = std::is_void_v<R> || std::is_convertible_v<R, Step> || std::is_same_v<R, Task<Step>>;

template <class R, class... P>
consteval bool check() {
  static_assert(((participant_detail::is_request<P> || participant_detail::Service<P>) && ...),
                "an extension's parameters are Request& and services: T&, const T& or std::shared_ptr<T> of a class");
  static_assert(is_step<R>, "an extension returns Step, Task<Step> or nothing");
  return ((participant_detail::is_request<P> || participant_detail::Service<P>) && ...) && is_step<R>;
}

template <class F>
struct Parameters {
  template <class... P>
  struct Of {
    using Callee = participant_detail::Callee<F, P...>;
    template <class R>
    static consteval bool check() {
      return extension_detail::check<R, P...>();
    }
  };
};

}  // namespace extension_detail

template <class F>
  requires(!std::is_base_of_v<Extension, F>)
Extension::Extension(F step) {
  if constexpr (participant_detail::HasOneSignature<F>) {
    using Signature = participant_detail::Signature<F>;
    using Parameters = typename Signature::template Parameters<extension_detail::Parameters<F>::template Of>;
    if constexpr (Parameters::template check<typename Signature::Result>()) {
      using Callee = typename Parameters::Callee;
      static_cast<Participant&>(*this) = Callee::participant(std::move(step));
      set_callee<Callee, typename Signature::Result>();
      may_block = Callee::needs_services;
    }
  } else {
    static_assert(std::is_invocable_v<F&, Request&>,
                  "an extension is a function or a lambda; if it takes services, its parameters have types (no auto)");
    if constexpr (std::is_invocable_v<F&, Request&>) {  // a lambda with `auto&` takes only the request
      using Callee = participant_detail::Callee<F, Request&>;
      using Result = std::invoke_result_t<F&, Request&>;
      if constexpr (extension_detail::check<Result>()) {
        static_cast<Participant&>(*this) = Callee::participant(std::move(step));
        set_callee<Callee, Result>();
      }
    }
  }
}

template <class H>
Extension Extension::of() {
  static_assert(std::is_invocable_v<H&, Request&>,
                "the operator() of an extension's class takes a Request&; its constructor takes the services");
  Extension extension;
  if constexpr (std::is_invocable_v<H&, Request&>) {
    using Result = std::invoke_result_t<H&, Request&>;
    if constexpr (extension_detail::check<Result>()) {
      static_cast<Participant&>(extension) = participant_detail::participant_of_class<H>();
      extension.set_callee<participant_detail::ClassCallee<H>, Result>();
      extension.may_block = participant_detail::needs_services<H>;
    }
  }
  return extension;
}

}  // namespace martlet
