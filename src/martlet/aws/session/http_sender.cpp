#include <martlet/async/task_context.hpp>
#include <martlet/aws/session/http_sender.hpp>
#include <martlet/http/trace.hpp>

namespace martlet::aws {
namespace {

// A session in blocking work has its own loop, whose tasks have no context, so the work's context is used.
const http::Trace* trace_of_request(const TaskContext* context) { return http::trace_of(context ? context : context_of_blocking_work()); }

}  // namespace

Task<Result<net::ClientResponse>> NetSender::send(net::Origin origin, net::ClientRequest request) {
  const TaskContext* context = co_await current_context();
  const http::Trace* trace = trace_of_request(context);
  if (trace && !trace->xray.empty()) request.headers.set("x-amzn-trace-id", trace->xray);
  Task<Result<net::ClientResponse>> sent = client_.send(std::move(origin), std::move(request));
  co_return co_await std::move(sent);
}

}  // namespace martlet::aws
