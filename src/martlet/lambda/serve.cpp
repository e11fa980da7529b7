#include "serve.hpp"

#include <martlet/async/local_loop.hpp>

#include "crash_report.hpp"
#include "stop_signal.hpp"
#include "trace_variable.hpp"

namespace martlet::lambda {
namespace {

Task<void> store(Task<Outcome> task, std::optional<Outcome>& outcome) { outcome.emplace(co_await std::move(task)); }

class Server {
 public:
  Server(RuntimeClient& client, EventHandler& handler, const ServeOptions& options)
      : client_(client), handler_(handler), options_(options) {}

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
      if (!answer(invocation)) return 1;
    }
  }

 private:
  // False: the environment is finished.
  bool answer(const Invocation& invocation) {
    const Context& context = invocation.context;
    trace_.set(context.trace_id);
    crash_.set_request_id(context.request_id);
    const Outcome outcome = run(invocation);
    if (!outcome) tell(context, outcome.error());
    Result<void> posted = outcome ? client_.respond(context.request_id, *outcome) : client_.fail(context.request_id, outcome.error());
    // Without this report the caller would wait for an answer that Lambda has thrown away.
    if (!posted && posted.error().code == Code::too_large && outcome) posted = report_too_large(context, outcome->size());
    crash_.set_request_id({});
    if (posted) return true;
    context.log().error("the answer was refused", {{"reason", posted.error().what}});
    return posted.error().code != Code::internal;
  }

  Outcome run(const Invocation& invocation) {
    try {
      if (!options_.run_task) return loop_.run(handler_.handle(invocation));
      std::optional<Outcome> outcome;
      options_.run_task(store(handler_.handle(invocation), outcome));
      return *std::move(outcome);
    } catch (...) {
      return std::unexpected(from_exception(std::current_exception()));
    }
  }

  static void tell(const Context& context, const FunctionError& error) { context.log().error(error.message, {{"errorType", error.type}}); }

  Result<void> report_too_large(const Context& context, std::size_t bytes) {
    FunctionError error("the response of " + std::to_string(bytes) + " bytes is larger than Lambda carries",
                        "Function.ResponseSizeTooLarge");
    tell(context, error);
    return client_.fail(context.request_id, error);
  }

  RuntimeClient& client_;
  EventHandler& handler_;
  const ServeOptions& options_;
  LocalLoop loop_;
  TraceVariable trace_;
  CrashReport crash_;
};

}  // namespace

int serve(RuntimeClient& client, EventHandler& handler, const ServeOptions& options) {
  const StopSignal stop(client);
  return Server(client, handler, options).serve();
}

int report_init_failure(RuntimeClient& client, const FunctionError& error, const Log& log) {
  log.write(Level::fatal, error.message, {{"errorType", error.type}});
  if (const Result<void> told = client.fail_init(error); !told)
    log.error("the initialization error could not be reported", {{"reason", told.error().what}});
  return 1;
}

}  // namespace martlet::lambda
