#pragma once
#include <stdexcept>
#include <utility>

#include <martlet/aws/wire/failure.hpp>
#include <martlet/base/try_later.hpp>

namespace martlet::aws {

/// A failed call as an exception, for code whose callers can't do anything about it. If a handler throws one, the server responds with
/// status 500 and logs the failure.
class CallFailed : public std::runtime_error {
 public:
  explicit CallFailed(Failure failure) : std::runtime_error(to_text(failure)), failure_(std::move(failure)) {}
  const Failure& failure() const { return failure_; }

 private:
  Failure failure_;
};

/// A failed call that may succeed if it is made again (is_transient()). The server responds with status 503.
class CallFailedForNow : public CallFailed, public TryLater {
 public:
  using CallFailed::CallFailed;
};

[[noreturn]] void throw_failure(Failure failure);

/// Returns the response, or throws CallFailedForNow if the failure is transient, or else CallFailed.
template <class T>
T value_or_throw(Outcome<T> outcome) {
  if (!outcome) throw_failure(std::move(outcome.error()));
  if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}

}  // namespace martlet::aws
