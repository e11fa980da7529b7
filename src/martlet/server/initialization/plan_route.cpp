#include "plan_route.hpp"

#include <algorithm>

#include "lifecycle/lifecycle.hpp"
#include "lifecycle/responses_without_route.hpp"

namespace martlet {
namespace {

bool is_bodiless(const Route& route) { return route.method == "GET"; }

bool takes(const Route& route, From source) {
  const auto comes_from = [&](const HandlerInput& input) { return input.from == source; };
  return std::any_of(route.binding.inputs.begin(), route.binding.inputs.end(), comes_from) ||
         std::any_of(route.expectations.begin(), route.expectations.end(), comes_from);
}

// The server's and plugins' extensions that apply to a route, then its own.
std::vector<const Extension*> extensions_of(const ServerCore& core, ExtPoint point, const Route* route) {
  std::vector<const Extension*> extensions;
  for (const RegisteredExtension& registered : core.ext[static_cast<std::size_t>(point)]) {
    if (registered.options.sandbox && (!route || registered.plugin != route->plugin)) continue;
    extensions.push_back(&registered.extension);
  }
  if (route) {
    for (const Extension& own : route->ext[static_cast<std::size_t>(point)]) extensions.push_back(&own);
  }
  return extensions;
}

void plan_extensions(const ServerCore& core, RoutePlan& plan, const Route* declared) {
  for (std::size_t i = 0; i < ext_point_count; ++i) plan.ext[i] = extensions_of(core, static_cast<ExtPoint>(i), declared);
}

void plan_auth(const ServerCore& core, RoutePlan& plan) {
  plan.auth = core.auth_of(*plan.route);
  if (!plan.auth) return;
  for (const std::string& name : plan.auth->strategies) {
    if (const auto found = core.strategies.find(name); found != core.strategies.end()) plan.strategies.push_back({name, &found->second});
  }
}

// In hapi's order, without the steps that this route doesn't need.
void plan_stages(RoutePlan& plan) {
  const Route& route = *plan.route;
  plan.stages.reserve(8);  // enough for most routes
  const auto has = [&](ExtPoint point) { return !plan.ext[static_cast<std::size_t>(point)].empty(); };
  const auto now = [&](Step (Lifecycle::*stage)()) { plan.stages.push_back({stage, nullptr}); };
  const auto later = [&](Task<Step> (Lifecycle::*stage)()) { plan.stages.push_back({nullptr, stage}); };
  if (route.options.state.parse) now(&Lifecycle::read_cookies);
  if (has(ExtPoint::on_pre_auth)) later(&Lifecycle::pre_auth);
  if (plan.auth) later(&Lifecycle::authenticate);
  if (!is_bodiless(route)) plan.stages.push_back({&Lifecycle::read_payload_sync, &Lifecycle::read_payload});
  if (plan.auth && has(ExtPoint::on_credentials)) later(&Lifecycle::on_credentials);
  if (plan.auth && !plan.auth->access.empty()) now(&Lifecycle::authorize);
  if (has(ExtPoint::on_post_auth)) later(&Lifecycle::post_auth);
  if (takes(route, From::headers)) now(&Lifecycle::validate_headers);
  if (takes(route, From::params)) now(&Lifecycle::validate_params);
  if (takes(route, From::query)) now(&Lifecycle::validate_query);
  if (takes(route, From::payload)) now(&Lifecycle::validate_payload);
  if (takes(route, From::state)) now(&Lifecycle::validate_state);
  if (!route.external_rules.empty()) later(&Lifecycle::validate_external_rules);
  if (has(ExtPoint::on_pre_handler)) later(&Lifecycle::pre_handler);
  if (!route.pre.empty()) later(&Lifecycle::pre_methods);
  if (route.options.never_blocks && !route.binding.is_coroutine) {
    now(&Lifecycle::handle_sync);
  } else {
    later(&Lifecycle::handle);
  }
  if (has(ExtPoint::on_post_handler)) later(&Lifecycle::post_handler);
  if (!route.options.response.status.empty() || route.options.response.schema) now(&Lifecycle::check_response);
}

void set_is_sync(RoutePlan& plan) {
  plan.is_sync = !plan.route->options.server_timeout &&
                 std::all_of(plan.stages.begin(), plan.stages.end(), [](const Stage& stage) { return stage.sync; });
}

// Gives the position in words: a number at the beginning of a list's line would look like the list's own number.
std::string sentence(const Error& error) {
  std::string text = error.what;
  if (error.where.column > 0) text += " at column " + std::to_string(error.where.column);
  return error.next.empty() ? text : text + "; " + error.next;
}

}  // namespace

void plan_route(ServerCore& core, const Route& route) {
  RoutePlan& plan = core.plans.emplace_back();
  plan.route = &route;
  plan_extensions(core, plan, &route);
  plan_auth(core, plan);
  const auto is_stream = [](const HandlerInput& input) { return input.shape == HandlerInput::Shape::stream; };
  plan.streams_payload = std::any_of(route.binding.inputs.begin(), route.binding.inputs.end(), is_stream);
  plan_stages(plan);
  set_is_sync(plan);
  if (route.options.cors) {
    plan.cors.emplace(*route.options.cors);
    core.answers_preflight = true;
  } else {
    plan.fixed = fixed_response_of(route);
  }
  std::vector<std::string> hosts = route.vhost;
  if (hosts.empty()) hosts.emplace_back();
  for (const std::string& host : hosts) {
    const Result<void> added = core.router.add({route.method, route.path, host}, core.plans.size() - 1);
    if (!added) core.problems.push_back(sentence(added.error()));
  }
}

void plan_requests_without_route(ServerCore& core) {
  core.no_route.options = core.options.routes;
  const std::pair<RoutePlan*, Step (*)(const ServerCore&, Request&)> specials[] = {
      {&core.no_route_plan, answer_not_found}, {&core.bad_request_plan, answer_bad_request}, {&core.preflight_plan, answer_preflight}};
  for (const auto& [plan, special] : specials) {
    plan->route = &core.no_route;
    plan->special = special;
    plan_extensions(core, *plan, nullptr);
    if (core.options.routes.cors && plan != &core.preflight_plan) plan->cors.emplace(*core.options.routes.cors);
    const auto later = [&](Task<Step> (Lifecycle::*stage)()) { plan->stages.push_back({nullptr, stage}); };
    if (!plan->ext[static_cast<std::size_t>(ExtPoint::on_pre_auth)].empty()) later(&Lifecycle::pre_auth);
    if (!plan->ext[static_cast<std::size_t>(ExtPoint::on_post_auth)].empty()) later(&Lifecycle::post_auth);
    if (!plan->ext[static_cast<std::size_t>(ExtPoint::on_pre_handler)].empty()) later(&Lifecycle::pre_handler);
    plan->stages.push_back({&Lifecycle::handle_special, nullptr});
    set_is_sync(*plan);
  }
}

}  // namespace martlet
