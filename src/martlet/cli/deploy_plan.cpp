#include <ostream>

#include <martlet/deploy/report/plan_text.hpp>

#include "deploy_request.hpp"
#include "deploy_verbs.hpp"
#include "verb_arguments.hpp"

namespace martlet::cli {
namespace {

void print_help(std::ostream& to, const std::vector<Option>& options) {
  to << "martlet deploy plan --definition deploy.json --config deployer.json\n"
        "martlet deploy plan --definition deploy.json --config deployer.json --json --detailed-exitcode\n"
        "\n"
        "Says what apply would do: function, LIVE now, LIVE then, how, from where. Reads only.\n"
        "\n"
     << options_help(options)
     << "\nExit status: 0 apply would do this, 1 something is refused, 2 the request was wrong and nothing was read;\n"
        "with --detailed-exitcode also 3: there are changes.\n";
}

constexpr VerbText verb{"martlet deploy plan", "nothing was read or changed", print_help};

}  // namespace

int deploy_plan(const std::vector<std::string>& arguments, Console console) {
  DeployRequest request;
  bool is_detailed = false;
  std::vector<Option> options = deploy_options(request);
  options.push_back(deploy_flag("detailed-exitcode", "exit 3 where there are changes", [&is_detailed] { is_detailed = true; }));
  if (const auto status = read_arguments(verb, arguments, options, console)) return *status;
  DeploySession session;
  if (!session.open(request, console.err)) return 2;
  const auto definition = session.read_definition(request, console.err);
  if (!definition) return 2;
  const deploy::Plan plan = session.loop().run(deploy::plan(session.access(), session.settings(), *definition));
  console.out << (request.as_json ? to_json(plan) : to_text(plan));
  if (plan.has_refusals()) return 1;
  return is_detailed && plan.has_changes() ? 3 : 0;
}

}  // namespace martlet::cli
