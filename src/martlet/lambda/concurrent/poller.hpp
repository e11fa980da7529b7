#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/async/activity.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/invoke_mode.hpp>
#include <martlet/lambda/runtime_api/runtime_requests.hpp>
#include <martlet/lambda/stream_sending.hpp>
#include <martlet/net/reactor/origin.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "async_runtime_api_connection.hpp"

namespace martlet::lambda {

/// The state that all polls of a function share.
struct Polling {
  net::Reactor& reactor;
  net::Origin runtime_api;
  std::string_view host;  ///< the value of AWS_LAMBDA_RUNTIME_API
  EventHandler& handler;
  InvokeMode mode;
  const Log& log;
  bool is_stopping = false;  ///< no further polls
};

/// A poller, one of several, which repeatedly waits for an invocation and passes it to the handler. It is a separate activity, so that its
/// invocations have a separate context.
class Poller final : private ResponseSink {
 public:
  explicit Poller(const Polling& polling);
  Poller(const Poller&) = delete;
  ~Poller() = default;

  /// `ended` is called once, when polling has stopped, with the reason unless it was stopped on request. Code::denied and Code::internal
  /// mean that the environment is finished.
  using Ended = std::function<void(const std::optional<Error>& why)>;
  void start(Ended ended);
  /// Ends a waiting poll; a current invocation gets its response first. Call after Polling::is_stopping was set.
  void stop_waiting();
  /// Cancels the current invocation.
  void cancel() { activity_.cancel(); }

 private:
  Task<void> run(std::optional<Error>& why);
  Task<Result<bool>> poll();

  // poller_answer.cpp
  Task<Result<void>> answer(const Invocation& invocation);
  Task<Result<void>> answer_buffered(const Invocation& invocation);
  Task<Result<void>> answer_streamed(const Invocation& invocation);
  Task<Result<void>> give_up(const Context& context);
  Task<Result<void>> post(const Context& context, const Outcome& outcome);
  Task<Result<void>> respond(std::string_view json);
  Task<Result<void>> fail(const FunctionError& error);
  Task<Result<void>> send_again(std::string_view head, std::string_view body);

  Task<Result<void>> begin(const RuntimeResponse& event, std::string_view content_type, std::string_view first) override;
  Task<Result<void>> send(std::string part) override;
  Task<Result<void>> end(const FunctionError* failed) override;

  const Polling& polling_;
  AsyncRuntimeApiConnection connection_;
  RuntimeRequests requests_;
  RuntimeResponse event_;
  RuntimeResponse answer_;
  Activity activity_;
  bool is_idle_ = false;       // is waiting for an event
  bool is_streaming_ = false;  // a response has begun
};

}  // namespace martlet::lambda
