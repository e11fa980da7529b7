#include "lifecycle.hpp"

#include <algorithm>
#include <stdexcept>

#include <martlet/async/deadline.hpp>
#include <martlet/http/status.hpp>
#include <martlet/server/boom_of_current_exception.hpp>

#include "transmission.hpp"

namespace martlet {
namespace {

const ServerCore& initialized(const ServerCore& core) {
  if (!core.initialized || !*core.initialized) throw std::logic_error("the server accepts requests only after initialize() has succeeded");
  return core;
}

}  // namespace

Lifecycle::Lifecycle(const ServerCore& core, http::Request& wire, const InjectPrivileges* privileges)
    : core_(initialized(core)), privileges_(privileges), wire_(wire), request_(wire, core) {
  request_.plan_ = &core.no_route_plan;
  request_.allows_internals_ = privileges && privileges->allow_internals;
  for (const auto& observer : core.observers) observer->arrived();
}

Lifecycle::~Lifecycle() {
  for (const auto& observer : core_.observers) observer->ended();
}

Task<http::Response> Lifecycle::run(std::shared_ptr<Lifecycle> lifecycle) {
  TaskContextScope context = co_await enter(lifecycle->request_);
  // Most requests never have to wait, so their stages need no coroutine.
  if (lifecycle->find_route_sync() && lifecycle->may_run_sync()) {
    lifecycle->set_outcome(lifecycle->stages_sync());
  } else {
    lifecycle = co_await answer(lifecycle);
    context.change(lifecycle->request_);
  }
  Request& request = lifecycle->request_;
  lifecycle->log_failure();
  const auto& before_sending = request.plan_->ext[static_cast<std::size_t>(ExtPoint::on_pre_response)];
  if (!before_sending.empty()) {
    Step step = co_await lifecycle->run_extensions(before_sending);
    lifecycle->set_outcome(std::move(step));
    lifecycle->log_failure();
  }
  Transmission transmission(request, lifecycle->core_.cookies);
  transmission.prepare();
  if (transmission.has_stream()) co_await transmission.begin_stream();
  lifecycle->notify_observers(transmission.body_bytes());
  co_return transmission.to_http(std::move(lifecycle));
}

bool Lifecycle::find_route_sync() {
  if (!core_.no_route_plan.ext[static_cast<std::size_t>(ExtPoint::on_request)].empty()) return false;
  if (!request_.route_from(wire_.target)) return false;
  find_route();
  return true;
}

bool Lifecycle::may_run_sync() const {
  const RoutePlan& plan = *request_.plan_;
  const auto waits = [](const Stage& stage) { return stage.waits != nullptr; };
  return plan.is_sync && (std::none_of(plan.stages.begin(), plan.stages.end(), waits) || has_whole_payload());
}

// An exception thrown in a stage, or by the user's code in it, becomes the step's error.
Step Lifecycle::stages_sync() {
  try {
    for (const Stage& stage : request_.plan_->stages) {
      Step step = (this->*stage.sync)();
      if (!step.continues()) return step;
    }
  } catch (...) {
    return boom_of_current_exception(request_);
  }
  return {};
}

// Returns the lifecycle that continues: this one, or another one if this one has timed out, since its handler may still use it.
Task<std::shared_ptr<Lifecycle>> Lifecycle::answer(std::shared_ptr<Lifecycle> lifecycle) {
  Lifecycle& self = *lifecycle;
  if (!self.request_.is_routed_) {
    Task<Step> beginning = self.begin();
    Step step = co_await std::move(beginning);
    if (!step.continues()) {
      self.set_outcome(std::move(step));
      co_return std::move(lifecycle);
    }
  }
  const auto limit = self.request_.options().server_timeout;
  if (!limit) {
    Task<Step> stages = self.stages();
    Step step = co_await std::move(stages);
    self.set_outcome(std::move(step));
    co_return std::move(lifecycle);
  }
  self.request_.id();  // generate it now; otherwise, both lifecycles would generate one
  self.owned_ = std::make_unique<OwnedRequest>(self.wire_, self.request_.plan_->auth != nullptr);
  self.request_.wire_ = &self.owned_->request();
  self.request_.copy_views();
  Task<Step> stages = owned_stages(lifecycle);
  auto in_time = co_await with_hard_deadline(std::move(stages), std::chrono::steady_clock::now() + *limit);
  if (!in_time) co_return self.copy_for_timeout_response();
  self.set_outcome(std::move(*in_time));
  co_return std::move(lifecycle);
}

Task<Step> Lifecycle::owned_stages(std::shared_ptr<Lifecycle> lifecycle) {
  const TaskContextScope scope = co_await enter(lifecycle->request_);  // in a separate activity, which may outlive that of the request
  Task<Step> stages = lifecycle->stages();
  Step step = co_await std::move(stages);
  co_return step;
}

// A lifecycle for the same request with a separate response: 503.
std::shared_ptr<Lifecycle> Lifecycle::copy_for_timeout_response() const {
  auto other = std::make_shared<Lifecycle>(core_, wire_, privileges_);
  Request& request = other->request_;
  request.id_ = request_.id();
  request.trace_ = new http::Trace(request_.trace());
  request.received_ = request_.received_;
  request.method_ = request_.method_;
  request.path_ = request_.path_;
  request.query_string_ = request_.query_string_;
  request.hostname_ = request_.hostname_;
  request.auth_ = request_.auth_;
  other->find_route();
  other->log_ = log_;
  request.log_failure(503, "the handler took longer than the route's server_timeout");
  request.respond(server_unavailable());
  return other;
}

Task<Step> Lifecycle::begin() {
  if (const Result<void> url = request_.route_from(wire_.target); !url) co_return bad_request(url.error().what);
  Step step = co_await run_extensions(core_.no_route_plan.ext[static_cast<std::size_t>(ExtPoint::on_request)]);
  if (step.continues()) find_route();
  co_return step;
}

Task<Step> Lifecycle::stages() {
  try {
    for (const Stage& stage : request_.plan_->stages) {
      Step step;
      if (stage.sync && (!stage.waits || has_whole_payload())) {
        step = (this->*stage.sync)();
      } else {
        Task<Step> task = (this->*stage.waits)();
        step = co_await std::move(task);
      }
      if (!step.continues()) co_return step;
    }
  } catch (...) {
    co_return boom_of_current_exception(request_);
  }
  co_return Step();
}

void Lifecycle::find_route() {
  request_.is_routed_ = true;
  const RouteMatch::Outcome outcome = [&] {
    RouteMatch match =
        core_.router.find({request_.method_, request_.path_, core_.router.has_vhosts() ? request_.hostname() : std::string_view()});
    if (match.outcome == RouteMatch::Outcome::found) {
      const RoutePlan& plan = core_.plans[match.route];
      if (plan.route->options.is_internal && !request_.allows_internals_) return RouteMatch::Outcome::not_found;
      request_.plan_ = &plan;
      request_.params_ = std::move(match.params);
      // hapi responds to OPTIONS for CORS in preference to a route for any method.
      if (match.by_any_method && request_.method() == "OPTIONS" && core_.answers_preflight) return RouteMatch::Outcome::not_found;
    }
    return match.outcome;
  }();
  if (outcome == RouteMatch::Outcome::found) return;
  request_.plan_ = outcome == RouteMatch::Outcome::bad_request                 ? &core_.bad_request_plan
                   : request_.method() == "OPTIONS" && core_.answers_preflight ? &core_.preflight_plan
                                                                               : &core_.no_route_plan;
}

void Lifecycle::set_outcome(Step step) {
  if (auto error = step.take_error()) return request_.respond(std::move(*error));
  if (auto response = step.take_response()) return request_.respond(std::move(*response));
}

// Clients don't see the message of a failure, so it is logged. A failure without a message may already have been logged in more detail.
void Lifecycle::log_failure() {
  const Boom* error = request_.error();
  if (!error || error->status() < 500) return;
  const bool is_generic = error->message() == http::error_name(error->status());
  if (!is_generic || request_.logged_failure_.empty()) request_.log_failure(error->status(), error->message());
}

void Lifecycle::notify_observers(std::optional<std::size_t> body_bytes) const {
  const int status = request_.response_->status();
  const LogRequests lines = core_.options.log_requests.value_or(LogRequests::failed);
  const bool has_line = is_logged(status, lines, !request_.logged_failure_.empty());
  if (!has_line && core_.observers.empty()) return;
  const Route* const route = request_.plan_->route;
  CompletedRequest answered;
  answered.request = &request_;
  answered.route = route == &core_.no_route ? nullptr : route;
  answered.method = logged_method(request_);
  answered.status = status;
  answered.took = log_.took();
  answered.body_bytes = body_bytes;
  for (const auto& observer : core_.observers) observer->answered(answered);
  if (has_line) log_.log_response(answered);
}

Call& Lifecycle::call() {
  if (call_) return *call_;
  const HandlerBinding& binding = request_.plan_->route->binding;
  di::Object owned;
  void* handler = callee(binding, owned);
  call_ = binding.make_call(handler, std::move(owned));
  return *call_;
}

void* Lifecycle::callee(const Participant& participant, di::Object& owned) {
  if (participant.shared) return participant.shared.get();
  owned = scope().create(participant.provider->makes, participant.function.get());
  return owned.get();
}

Scope& Lifecycle::scope() {
  if (!scope_) {
    scope_.emplace(*core_.container);
    scope_->give(request_);
  }
  return *scope_;
}

Task<Step> Lifecycle::run_extensions(const std::vector<const Extension*>& extensions) {
  try {
    for (const Extension* extension : extensions) {
      di::Object owned;
      void* object = callee(*extension, owned);
      Step step = co_await extension->run(object, request_);
      if (!step.continues()) co_return step;
    }
  } catch (...) {
    co_return boom_of_current_exception(request_);
  }
  co_return Step();
}

Task<Step> Lifecycle::pre_auth() { return run_extensions(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_pre_auth)]); }
Task<Step> Lifecycle::post_auth() { return run_extensions(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_post_auth)]); }
Task<Step> Lifecycle::pre_handler() { return run_extensions(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_pre_handler)]); }
Task<Step> Lifecycle::post_handler() { return run_extensions(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_post_handler)]); }

Task<Step> Lifecycle::on_credentials() {
  if (!request_.auth_.credentials) co_return Step();
  Step step = co_await run_extensions(request_.plan_->ext[static_cast<std::size_t>(ExtPoint::on_credentials)]);
  co_return step;
}

Task<Step> Lifecycle::handle() { return call().run(request_); }
Step Lifecycle::handle_sync() { return call().run_sync(request_); }
Step Lifecycle::handle_special() { return request_.plan_->special(core_, request_); }

}  // namespace martlet
