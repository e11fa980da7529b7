#include "initialize.hpp"

#include <martlet/async/when_all.hpp>
#include <martlet/base/error_explanations.hpp>

#include "cors_check.hpp"
#include "extension_order.hpp"
#include "participants.hpp"
#include "plan_route.hpp"
#include "plugin_dependency_check.hpp"
#include "route_check.hpp"

namespace martlet {
namespace {

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
  plan_requests_without_route(core);
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
