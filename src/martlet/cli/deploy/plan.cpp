#include <memory>
#include <ostream>

#include <martlet/deploy/report/plan_json.hpp>
#include <martlet/deploy/report/plan_text.hpp>

#include "deploy_session.hpp"
#include "deploy_subcommands.hpp"

namespace martlet::cli {
namespace {

struct Settings {
  DeployRequest request;
  bool is_detailed = false;
};

int plan(const Settings& settings, Console console) {
  DeploySession session;
  if (!session.open(settings.request, DeploySession::Needs::definition, console.err)) return 2;
  const deploy::Plan plan = session.loop().run(deploy::plan(session.clients(), session.configuration(), *session.definition()));
  console.out << (settings.request.as_json ? to_json(plan) : to_text(plan));
  if (plan.has_refusals()) return 1;
  return settings.is_detailed && plan.has_changes() ? 3 : 0;
}

}  // namespace

Command plan_command() {
  const auto settings = std::make_shared<Settings>();
  std::vector<Option> options = request_options(settings->request);
  options.push_back(flag_option("detailed-exitcode", "exits with 3 if there are changes", settings->is_detailed));
  return {.name = "plan",
          .purpose = "shows what apply would do, without changing anything",
          .examples =
              "martlet deploy plan --definition deploy.json --config deployer.json\n"
              "martlet deploy plan --definition deploy.json --config deployer.json --json --detailed-exitcode\n",
          .description =
              "Shows what apply would do: for each function, what LIVE points at now and afterwards, the action, and the source of\n"
              "the code. The command changes nothing.\n",
          .exit_status =
              "0 if apply would do this, 1 if something is refused, 2 if the request was invalid and nothing was read.\n"
              "With --detailed-exitcode, 3 if there are changes.",
          .untouched = "nothing was read or changed",
          .options = std::move(options),
          .run = [settings](Console console) { return plan(*settings, console); }};
}

}  // namespace martlet::cli
