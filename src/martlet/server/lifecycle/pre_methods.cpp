#include <martlet/async/when_all.hpp>
#include <martlet/server/boom_of_current_exception.hpp>

#include "lifecycle.hpp"

namespace martlet {
namespace {

// Only one thread at a time may use a request, so a method that uses it on the pool runs after the others of its group.
bool needs_request_alone(const PreMethod& method) { return method.may_block && method.takes_request; }

}  // namespace

Task<Step> Lifecycle::pre_methods() {
  for (const std::vector<PreMethod>& group : request_.plan_->route->pre) {
    Step step = co_await run_pre_group(group);
    if (!step.continues()) co_return step;
  }
  co_return Step();
}

Task<Step> Lifecycle::run_pre_group(const std::vector<PreMethod>& group) {
  std::vector<Task<Step>> tasks;
  for (const PreMethod& method : group) {
    if (!needs_request_alone(method)) tasks.push_back(run_pre(method));
  }
  std::vector<Step> steps = co_await when_all(std::move(tasks));
  for (Step& step : steps) {
    if (!step.continues()) co_return std::move(step);
  }
  for (const PreMethod& method : group) {
    if (!needs_request_alone(method)) continue;
    Step step = co_await run_pre(method);
    if (!step.continues()) co_return step;
  }
  co_return Step();
}

Task<Step> Lifecycle::run_pre(const PreMethod& method) {
  std::optional<Boom> error;
  try {
    di::Object owned;
    void* object = callee(method, owned);
    PreResult result = co_await method.run(object, request_);
    if (Step* step = std::get_if<Step>(&result)) {
      if (!step->error()) co_return std::move(*step);
      error = *step->error();
    } else {
      if (!method.assign.empty()) request_.keep_pre_value(method.assign, std::move(std::get<std::any>(result)));
      co_return Step();
    }
  } catch (...) {
    error = boom_of_current_exception(request_);
  }
  if (method.on_failure == OnInvalid::refuse) co_return std::move(*error);
  if (method.on_failure == OnInvalid::log) {
    request_.log().warn("a pre method failed", {{"pre", method.assign}, {"status", error->status()}, {"route", request_.route_path()}});
  }
  if (!method.assign.empty()) request_.keep_pre_value(method.assign, std::move(*error));
  co_return Step();
}

}  // namespace martlet
