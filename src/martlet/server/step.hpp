#pragma once
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

class Request;

/// What a step before the handler decides: go on, answer now, or fail. (hapi: `h.continue`, `h.response().takeover()`, an error.)
class [[nodiscard]] Step {
 public:
  Step() = default;                                                       ///< go on
  Step(Boom error) : error_(std::make_unique<Boom>(std::move(error))) {}  ///< fail
  static Step takeover(Response response) {
    Step step;
    step.response_ = std::make_unique<Response>(std::move(response));
    return step;
  }

  bool goes_on() const { return !error_ && !response_; }
  std::unique_ptr<Boom> take_error() { return std::move(error_); }
  std::unique_ptr<Response> take_response() { return std::move(response_); }
  const Boom* error() const { return error_.get(); }

 private:
  std::unique_ptr<Boom> error_;
  std::unique_ptr<Response> response_;
};

/// `return proceed;` in an extension or a pre method.
struct Proceed {
  operator Step() const { return {}; }
};
inline constexpr Proceed proceed{};
inline Step takeover(Response response) { return Step::takeover(std::move(response)); }

/// A step of the lifecycle: an extension. Made from a function of Request& that returns Step, Task<Step> or nothing.
/// It may throw: a Boom is its error, anything else a 500. It runs on the event loop and must not block.
class Method {
 public:
  template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, Method> && std::invocable<F&, Request&>)
  Method(F function) {
    using R = std::invoke_result_t<F&, Request&>;
    static_assert(std::is_void_v<R> || std::convertible_to<R, Step> || std::same_as<R, Task<Step>>,
                  "an extension returns Step, Task<Step> or nothing");
    if constexpr (std::same_as<R, Task<Step>>) {
      waits_ = std::move(function);
    } else {
      at_once_ = [f = std::move(function)](Request& request) mutable -> Step {
        if constexpr (std::is_void_v<R>) {
          f(request);
          return {};
        } else {
          return f(request);
        }
      };
    }
  }

  /// Runs it; exceptions become the step's error.
  Task<Step> operator()(Request& request) const;

 private:
  std::function<Step(Request&)> at_once_;
  std::function<Task<Step>(Request&)> waits_;
};

}  // namespace martlet
