#include "initialize.hpp"

#include <algorithm>

#include <martlet/async/when_all.hpp>
#include <martlet/base/error_explanations.hpp>

#include "cors_check.hpp"
#include "extension_order.hpp"
#include "lifecycle/lifecycle.hpp"
#include "participants.hpp"
#include "plugin_dependency_check.hpp"
#include "route_check.hpp"

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
  for (std::size_t i = 0; i < ext_points; ++i) plan.ext[i] = extensions_of(core, static_cast<ExtPoint>(i), declared);
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

Step answer_not_found(const ServerCore&, Request&) { return not_found(); }
Step answer_bad_request(const ServerCore&, Request&) { return bad_request(); }

Step answer_preflight(const ServerCore& core, Request& request) {
  const auto method = request.headers().filled("access-control-request-method");
  if (!method) return not_found("CORS error: Missing Access-Control-Request-Method header");
  const RouteMatch match = core.router.find({*method, request.path(), request.hostname()});
  if (match.outcome != RouteMatch::Outcome::found) return not_found();
  const std::optional<PreparedCors>& cors = core.plans[match.route].cors;
  try {
    return Step::takeover(preflight(cors ? &*cors : nullptr, request));
  } catch (const Boom& refused) {
    return refused;
  }
}

// Plans the responses to requests without a route. The server's own extensions run for these requests, too, as in hapi.
void plan_specials(ServerCore& core) {
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

Result<void> problems_of(const ServerCore& core) {
  if (core.problems.empty()) return {};
  const auto named = [](const std::string& problem) {
    return errors::with_name(problem, {errors::initialization_page()}, "initialization");
  };
  if (core.problems.size() == 1) return failure(Code::malformed, "the application can't start: " + named(core.problems.front()));
  std::string text = "the application can't start, for " + std::to_string(core.problems.size()) + " reasons:";
  for (const std::string& problem : core.problems) text += "\n  " + named(problem);
  return failure(Code::malformed, std::move(text));
}

// Binds the services that every server has, unless the program binds its own.
void bind_defaults(Services& services) {
  if (!services.has<Clock>()) services.value<Clock>(std::make_shared<SystemClock>());
  if (!services.has<Ids>()) services.value<Ids>(std::make_shared<RandomIds>());
}

Error with_name(Error error) { return errors::with_name(std::move(error), {errors::initialization_page()}, "initialization"); }

Task<Result<void>> build_services(ServerCore& core) {
  Result<Container> built = co_await Container::build(core.services);
  if (!built) co_return std::unexpected(with_name(std::move(built.error())));
  core.container.emplace(std::move(*built));
  core.clock = core.container->find<Clock>();
  make_shared_participants(core);
  co_return problems_of(core);
}

// Converts an exception thrown by a plugin's work to an error.
Task<Result<void>> run_and_catch(std::function<Task<Result<void>>()> work) {
  std::string what;
  try {
    Task<Result<void>> task = work();
    Result<void> done = co_await std::move(task);
    co_return done;
  } catch (const std::exception& thrown) {
    what = thrown.what();
  }
  co_return failure(Code::internal, std::move(what));
}

Task<void> run_initializers(ServerCore& core) {
  std::vector<Task<Result<void>>> work;
  for (const auto& initializer : core.initializers) work.push_back(run_and_catch(initializer));
  const std::vector<Result<void>> done = co_await when_all(std::move(work));
  for (const Result<void>& one : done) {
    if (!one) core.problems.push_back(to_text(one.error()));
  }
}

void begin_observers(const ServerCore& core) {
  std::vector<const Route*> routes;
  for (const Route& route : core.routes) routes.push_back(&route);
  for (const auto& observer : core.observers) observer->begin(routes);
}

}  // namespace

Task<Result<void>> initialize_core(ServerCore& core) {
  check_plugin_dependencies(core.plugins, core.problems);
  for (std::vector<RegisteredExtension>& extensions : core.ext) order_extensions(extensions, core.problems);
  if (core.options.routes.cors) check_cors(*core.options.routes.cors, "the server's routes", core.problems);
  for (Route& route : core.routes) {
    check_route(core, route);
    plan_route(core, route);
  }
  if (core.options.any_cors || core.options.routes.cors) core.answers_preflight = true;
  plan_specials(core);
  declare_participants(core);
  bind_defaults(core.services);
  for (const Error& error : core.services.check()) core.problems.push_back(error.what + "; " + error.next);
  if (Result<void> sound = problems_of(core); !sound) co_return sound;

  for (const auto& look : core.on_registered) {
    if (Result<void> sound = look(); !sound) core.problems.push_back(to_text(sound.error()));
  }
  if (Result<void> sound = problems_of(core); !sound) co_return sound;
  co_await run_initializers(core);
  if (Result<void> sound = problems_of(core); !sound) co_return sound;
  begin_observers(core);
  co_return co_await build_services(core);
}

}  // namespace martlet
