#include <ostream>

#include "deploy_request.hpp"
#include "deploy_verbs.hpp"
#include "verb_arguments.hpp"

namespace martlet::cli {
namespace {

void print_help(std::ostream& to, const std::vector<Option>& options) {
  to << "martlet deploy apply --definition deploy.json --config deployer.json\n"
        "martlet deploy apply --definition deploy.json --config deployer.json --region eu-central-1 --json > report.json\n"
        "\n"
        "Brings every function to the version that the definition names: all are compared first, then prepared, and only then is LIVE "
        "moved,\n"
        "everywhere. Running it again goes on where it stopped. Takes an hour at most.\n"
        "\n"
     << options_help(options)
     << "\nExit status: 0 every function runs its version, 1 not all do, 2 the request was wrong and nothing was touched.\n";
}

constexpr VerbText verb{"martlet deploy apply", "nothing was read or changed", print_help};

}  // namespace

int deploy_apply(const std::vector<std::string>& arguments, Console console) {
  DeployRequest request;
  const std::vector<Option> options = deploy_options(request);
  if (const auto status = read_arguments(verb, arguments, options, console)) return *status;
  DeploySession session;
  if (!session.open(request, console.err)) return 2;
  const auto definition = session.read_definition(request, console.err);
  if (!definition) return 2;
  DeployProgress progress(console.err);
  deploy::Run run = session.begin_run("martlet deploy apply");
  run.watch = [&progress](const deploy::Step& step) { progress.show(step); };
  const deploy::Report report = session.loop().run(deploy::apply(session.access(), session.settings(), *definition, run));
  progress.end();
  console.out << (request.as_json ? to_json(report) : to_text(report));
  return report.is_done() ? 0 : 1;
}

}  // namespace martlet::cli
