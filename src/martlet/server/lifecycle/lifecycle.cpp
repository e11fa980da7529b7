#include "lifecycle.hpp"

#include <algorithm>

#include <martlet/async/deadline.hpp>
#include <martlet/async/when_all.hpp>
#include <martlet/server/thrown.hpp>

#include "transmission.hpp"

namespace martlet {
namespace {

// A request is used by one thread at a time, so who takes it to the pool runs after the others of its group.
bool needs_request_alone(const PreMethod& method) { return method.may_block && method.takes_request; }

}  // namespace

Lifecycle::Lifecycle(const ServerCore& core, http::Request& wire, const InjectPrivileges* privileges)
    : core_(core), privileges_(privileges), request_(wire, core.options.log) {
  request_.plan_ = &core.no_route_plan;
  request_.allows_internals_ = privileges && privileges->allow_internals;
}

Task<http::Response> Lifecycle::run(std::unique_ptr<Lifecycle> lifecycle) {
  Request& request = lifecycle->request_;
  // Most requests never have to wait: those spend no coroutine on their stages.
  if (lifecycle->finds_route_sync() && lifecycle->may_run_sync()) {
    lifecycle->settle(lifecycle->stages_sync());
  } else {
    co_await lifecycle->answer();
  }
  const auto& before_sending = request.plan_->ext[static_cast<std::size_t>(ExtPoint::on_pre_response)];
  if (!before_sending.empty()) {
    Step step = co_await lifecycle->extend(before_sending);
    lifecycle->settle(std::move(step));
  }
  Transmission transmission(request, lifecycle->core_.cookies);
  co_return transmission.to_http(std::move(lifecycle));
}

bool Lifecycle::finds_route_sync() {
  if (!core_.no_route_plan.ext[static_cast<std::size_t>(ExtPoint::on_request)].empty()) return false;
  if (!request_.route_from(request_.wire_.target)) return false;
  find_route();
  return true;
}

bool Lifecycle::may_run_sync() const {
  const RoutePlan& plan = *request_.plan_;
  const auto waits = [](const Stage& stage) { return stage.waits != nullptr; };
  return plan.is_sync && (std::none_of(plan.stages.begin(), plan.stages.end(), waits) || has_payload_here());
}

Step Lifecycle::stages_sync() {
  for (const Stage& stage : request_.plan_->stages) {
    Step step = (this->*stage.sync)();
    if (!step.goes_on()) return step;
  }
  return {};
}

Task<void> Lifecycle::answer() {
  if (!request_.is_routed_) {
    Step step = co_await begin();
    if (!step.goes_on()) {
      settle(std::move(step));
      co_return;
    }
  }
  Step step;
  if (const auto limit = request_.options().server_timeout) {
    Task<Step> all = stages();
    auto in_time = co_await with_deadline(std::move(all), std::chrono::steady_clock::now() + *limit);
    step = in_time ? std::move(*in_time) : Step(server_unavailable());
  } else {
    step = co_await stages();
  }
  settle(std::move(step));
}

Task<Step> Lifecycle::begin() {
  if (const Result<void> url = request_.route_from(request_.wire_.target); !url) co_return bad_request(url.error().what);
  Step step = co_await extend(core_.no_route_plan.ext[static_cast<std::size_t>(ExtPoint::on_request)]);
  if (step.goes_on()) find_route();
  co_return step;
}

Task<Step> Lifecycle::stages() {
  for (const Stage& stage : request_.plan_->stages) {
    Step step;
    if (stage.sync && (!stage.waits || has_payload_here())) {
      step = (this->*stage.sync)();
    } else {
      Task<Step> task = (this->*stage.waits)();
      step = co_await std::move(task);
    }
    if (!step.goes_on()) co_return step;
  }
  co_return Step();
}

void Lifecycle::find_route() {
  request_.is_routed_ = true;
  const RouteMatch::Outcome outcome = [&] {
    RouteMatch match = core_.router.find({request_.method_, request_.path_, request_.hostname_});
    if (match.outcome == RouteMatch::Outcome::found) {
      const RoutePlan& plan = core_.plans[match.route];
      if (plan.route->options.is_internal && !request_.allows_internals_) return RouteMatch::Outcome::not_found;
      request_.plan_ = &plan;
      request_.params_ = std::move(match.params);
      // hapi answers OPTIONS for CORS before a route of any method does.
      if (match.by_any_method && request_.method_ == "OPTIONS" && core_.answers_preflight) return RouteMatch::Outcome::not_found;
    }
    return match.outcome;
  }();
  if (outcome == RouteMatch::Outcome::found) return;
  request_.plan_ = outcome == RouteMatch::Outcome::bad_request                ? &core_.bad_request_plan
                   : request_.method_ == "OPTIONS" && core_.answers_preflight ? &core_.preflight_plan
                                                                              : &core_.no_route_plan;
}

void Lifecycle::settle(Step step) {
  if (auto error = step.take_error()) return request_.respond(std::move(*error));
  if (auto response = step.take_response()) return request_.respond(std::move(*response));
}

Call& Lifecycle::call() {
  if (call_) return *call_;
  const Binding& binding = request_.plan_->route->binding;
  di::Object owned;
  void* handler = callee(binding, owned);
  call_ = binding.make_call(handler, std::move(owned));
  return *call_;
}

void* Lifecycle::callee(const Participant& participant, di::Object& owned) {
  if (participant.shared) return participant.shared.get();
  owned = scope().create(participant.recipe->makes, participant.function.get());
  return owned.get();
}

Scope& Lifecycle::scope() {
  if (!scope_) {
    scope_.emplace(*core_.container);
    scope_->give(request_);
  }
  return *scope_;
}

Task<Step> Lifecycle::extend(const std::vector<const Extension*>& extensions) {
  try {
    for (const Extension* extension : extensions) {
      di::Object owned;
      void* object = callee(*extension, owned);
      Step step = co_await extension->run(object, request_);
      if (!step.goes_on()) co_return step;
    }
  } catch (...) {
    co_return boom_of_current_exception(request_);
  }
  co_return Step();
}

Task<Step> Lifecycle::pre_auth() { return extend(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_pre_auth)]); }
Task<Step> Lifecycle::post_auth() { return extend(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_post_auth)]); }
Task<Step> Lifecycle::pre_handler() { return extend(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_pre_handler)]); }
Task<Step> Lifecycle::post_handler() { return extend(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_post_handler)]); }

Task<Step> Lifecycle::on_credentials() {
  if (!request_.auth_.credentials) co_return Step();
  Step step = co_await extend(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_credentials)]);
  co_return step;
}

Task<Step> Lifecycle::handle() { return call().run(request_); }
Step Lifecycle::handle_sync() { return call().run_sync(request_); }
Step Lifecycle::handle_special() { return request_.plan_->special(core_, request_); }

Task<Step> Lifecycle::pre_methods() {
  for (const std::vector<PreMethod>& group : request_.plan_->route->pre) {
    Step step = co_await run_pre_group(group);
    if (!step.goes_on()) co_return step;
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
    if (!step.goes_on()) co_return std::move(step);
  }
  for (const PreMethod& method : group) {
    if (!needs_request_alone(method)) continue;
    Step step = co_await run_pre(method);
    if (!step.goes_on()) co_return step;
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
      if (!method.assign.empty()) request_.pre_[method.assign] = std::move(std::get<std::any>(result));
      co_return Step();
    }
  } catch (...) {
    error = boom_of_current_exception(request_);
  }
  if (method.on_failure == OnInvalid::refuse) co_return std::move(*error);
  if (method.on_failure == OnInvalid::log) request_.log().warn(error->message(), {{"pre", method.assign}});
  if (!method.assign.empty()) request_.pre_[method.assign] = std::move(*error);
  co_return Step();
}

}  // namespace martlet
