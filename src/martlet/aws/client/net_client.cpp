#include <martlet/aws/client/net_client.hpp>

#include <martlet/async/task_context.hpp>
#include <martlet/aws/credentials/open_session_with_sender.hpp>
#include <martlet/aws/session/call.hpp>
#include <martlet/aws/session/client_failure.hpp>
#include <martlet/http/trace.hpp>
#include <martlet/net/reactor/loop_thread.hpp>

#include "net_client_sessions.hpp"

namespace martlet::aws {
namespace {

void pass_trace(const TaskContext* context, WireRequest& request) {
  const http::Trace* trace = http::trace_of(context ? context : context_of_blocking_work());
  if (trace && !trace->xray.empty()) request.headers.push_back({"x-amzn-trace-id", trace->xray});
}

Failure no_session(const Operation& operation, const Error& error) {
  Failure failed = own_failure(operation, failure_code::not_configured, error.what);
  failed.next = error.next;
  return failed;
}

Task<Outcome<WireResponse>> failed(Failure failure) { co_return std::unexpected(std::move(failure)); }

}  // namespace

struct NetClient::Thread {
  net::LoopThread loop;
};

NetClient::NetClient(ClientOptions options)
    : sessions_(std::make_shared<Sessions>(std::move(options))), thread_(std::make_unique<Thread>()) {}

NetClient::~NetClient() {
  thread_->loop.stop([sessions = sessions_] { sessions->close(); });
}

Result<void> NetClient::check(const ClientOptions& options) {
  const Result<Session> session = open_session_with_sender(nullptr, *options.environment, {});
  if (!session) return std::unexpected(session.error());
  return {};
}

Task<Outcome<void>> NetClient::send(const Operation& operation, const void* request, void* response) {
  Result<WireRequest> wire = write_request(operation, request);
  if (!wire) co_return std::unexpected(own_failure(operation, failure_code::invalid_request, wire.error().what));
  const TaskContext* context = co_await current_context();
  pass_trace(context, *wire);
  using Sent = Outcome<WireResponse>;
  std::move_only_function<Task<Sent>(net::Reactor&)> make = [sessions = sessions_, &operation,
                                                             written = std::move(*wire)](net::Reactor& reactor) mutable -> Task<Sent> {
    Result<Session> session = sessions->of(*operation.service, reactor);
    if (!session) return failed(no_session(operation, session.error()));
    return call_written(std::move(*session), operation, std::move(written));
  };
  Task<Result<Sent>> coming = thread_->loop.run<Sent>(std::move(make));
  Result<Sent> came = co_await std::move(coming);
  if (!came) co_return std::unexpected(transport_failure(operation.full_name(), came.error()));
  Sent& answer = *came;
  if (!answer) co_return std::unexpected(std::move(answer.error()));
  co_return read_response(operation, std::move(*answer), response);
}

}  // namespace martlet::aws
