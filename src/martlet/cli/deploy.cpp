#include <array>
#include <ostream>
#include <string_view>

#include "deploy_verbs.hpp"
#include "verbs.hpp"

namespace martlet::cli {
namespace {

struct Verb {
  std::string_view name;
  std::string_view purpose;
  int (*run)(const std::vector<std::string>& arguments, Console console);
};

constexpr std::array<Verb, 5> verbs = {{
    {"plan", "says what apply would do; reads only", deploy_plan},
    {"apply", "brings every function to the version that the definition names", deploy_apply},
    {"status", "which version is live where, across all accounts", deploy_status},
    {"rollback", "brings one function back to the version before", deploy_rollback},
    {"history", "what was deployed, by whom, and when", deploy_history},
}};

constexpr int column = 10;

void print_help(std::ostream& to) {
  to << "martlet deploy plan --definition deploy.json --config deployer.json\n"
        "martlet deploy apply --definition deploy.json --config deployer.json\n"
        "\n"
        "Brings functions to the versions that a definition file names: {\"lambdas\":[{\"name\":\"orders-api\",\"version\":\"1.1.1\"}]}. A "
        "version\n"
        "that isn't in this account comes from a lower one, byte for byte.\n"
        "\n";
  for (const Verb& verb : verbs) to << "  " << verb.name << std::string(column - verb.name.size(), ' ') << verb.purpose << '\n';
  to << "\n`martlet deploy VERB --help` says more.\n";
}

}  // namespace

int deploy(const std::vector<std::string>& arguments, Console console) {
  if (arguments.empty() || arguments[0] == "--help") {
    print_help(arguments.empty() ? console.err : console.out);
    return arguments.empty() ? 2 : 0;
  }
  for (const Verb& verb : verbs) {
    if (verb.name == arguments[0]) return verb.run({arguments.begin() + 1, arguments.end()}, console);
  }
  console.err << "martlet deploy: there is no verb \"" << arguments[0] << "\"; see martlet deploy --help\n";
  return 2;
}

}  // namespace martlet::cli
