#pragma once
#include <any>
#include <functional>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <variant>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/server/options.hpp>
#include <martlet/server/step.hpp>

namespace martlet {

class Request;

/// A method that runs before the handler and leaves it a value (hapi: `pre` with `assign`).
struct PreMethod {
  std::string assign;  ///< the name under which a handler takes it: `Pre<"stock", Stock>`
  const std::type_info* type;
  std::function<Task<std::variant<std::any, Step>>(Request&)> run;
  OnInvalid on_failure = OnInvalid::refuse;  ///< log, ignore: goes on; the value is then the Boom
};

/// `pre("stock", [](Request& r) -> Task<Stock> {...})`. The function returns a value or a Task of one; with Step or Task<Step>
/// it decides as an extension does, and leaves no value. It may throw, and runs on the event loop.
template <class F>
PreMethod pre(std::string assign, F function, OnInvalid on_failure = OnInvalid::refuse) {
  using R = std::invoke_result_t<F&, Request&>;
  using Value = Awaited<R>;
  PreMethod method{std::move(assign), &typeid(Value), {}, on_failure};
  method.run = [function = std::move(function)](Request& request) mutable -> Task<std::variant<std::any, Step>> {
    if constexpr (is_task<R>) {
      R task = function(request);
      Value value = co_await std::move(task);
      if constexpr (std::same_as<Value, Step>) {
        co_return std::move(value);
      } else {
        co_return std::any(std::move(value));
      }
    } else if constexpr (std::same_as<Value, Step>) {
      co_return function(request);
    } else {
      co_return std::any(function(request));
    }
  };
  return method;
}
template <class F>
PreMethod pre(F function) {
  return pre(std::string(), std::move(function));
}

}  // namespace martlet
