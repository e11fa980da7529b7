#include <martlet/async/local_loop.hpp>
#include <martlet/async/task_context.hpp>
#include <martlet/fetch/http_client.hpp>
#include <martlet/http/trace.hpp>

namespace martlet {
namespace {

void pass_trace(const TaskContext* context, FetchRequest& request) {
  const http::Trace* trace = request.passes_trace() ? http::trace_of(context) : nullptr;
  if (trace) http::put_trace(*trace, request.headers());
}

}  // namespace

Task<Result<FetchResponse>> HttpClient::fetch(FetchRequest request) {
  const TaskContext* context = co_await current_context();
  pass_trace(context, request);
  Task<Result<FetchResponse>> sent = send(std::move(request));
  co_return co_await std::move(sent);
}

Result<FetchResponse> HttpClient::fetch_blocking(FetchRequest request) {
  pass_trace(context_of_blocking_work(), request);
  LocalLoop loop;
  return loop.run(send(std::move(request)));
}

}  // namespace martlet
