#pragma once
#include <optional>
#include <utility>

#include <martlet/async/local_loop.hpp>

#include "crash_report.hpp"
#include "event_handler.hpp"
#include "invocation_loop_options.hpp"
#include "runtime_client.hpp"
#include "trace_variable.hpp"

namespace martlet::lambda {

/// A loop that handles invocations until the environment ends. `Answering`, the derived class, has `Result<void> answer(const
/// Invocation&)`, which fails as RuntimeClient::respond() does. It is a template so that programs link only what they use.
template <class Answering>
class InvocationLoop {
 public:
  InvocationLoop(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options)
      : client_(client), handler_(handler), options_(options) {}

  /// Returns main()'s exit status.
  int serve() {
    while (true) {
      Result<std::optional<Invocation>> next = client_.next();
      if (!next) {
        options_.log.write(Level::fatal, "the Runtime API gives no more events", {{"reason", to_text(next.error())}});
        return 1;
      }
      if (!*next) return 0;
      Invocation& invocation = **next;
      invocation.context.log_lines = &options_.log;
      if (!serve(invocation)) return 1;
    }
  }

 protected:
  EventHandler& handler() const { return handler_; }
  RuntimeClient& client() const { return client_; }

  Result<void> post(const Context& context, const Outcome& outcome) {
    if (!outcome) tell(context, outcome.error());
    Result<void> posted = outcome ? client_.respond(context.request_id, *outcome) : client_.fail(context.request_id, outcome.error());
    // Without this report the caller would wait for a response that Lambda has discarded.
    if (!posted && posted.error().code == Code::too_large && outcome) posted = report_too_large(context, outcome->size());
    return posted;
  }

  template <class T>
  T run(Task<T> task) {
    if (!options_.run_task) return loop_.run(std::move(task));
    std::optional<T> result;
    options_.run_task(task_detail::store(std::move(task), result));
    return *std::move(result);
  }

 private:
  // Handles one invocation. Returns false if the environment is finished.
  bool serve(const Invocation& invocation) {
    const Context& context = invocation.context;
    trace_.set(context.trace_id);
    crash_.set_request_id(context.request_id);
    const Result<void> posted = static_cast<Answering&>(*this).answer(invocation);
    crash_.set_request_id({});
    if (posted) return true;
    context.log().error("the answer was refused", {{"reason", posted.error().what}});
    return posted.error().code != Code::internal;
  }

  static void tell(const Context& context, const FunctionError& error) {
    context.log().error(error.log_text(), {{"errorType", error.type}});
  }

  Result<void> report_too_large(const Context& context, std::size_t bytes) {
    const FunctionError error = response_too_large(bytes);
    tell(context, error);
    return client_.fail(context.request_id, error);
  }

  RuntimeClient& client_;
  EventHandler& handler_;
  const InvocationLoopOptions& options_;
  LocalLoop loop_;
  TraceVariable trace_;
  CrashReport crash_;
};

}  // namespace martlet::lambda
