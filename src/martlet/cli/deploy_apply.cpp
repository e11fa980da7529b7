#include <ostream>

#include "deploy_request.hpp"
#include "deploy_verbs.hpp"

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

}  // namespace

int deploy_apply(const std::vector<std::string>& arguments, Console console) {
  DeployRequest request;
  const std::vector<Option> options = deploy_options(request);
  bool wants_help = false;
  const Result<void> read = read_options(arguments, options, wants_help);
  if (wants_help) {
    print_help(console.out, options);
    return 0;
  }
  if (!read) {
    console.err << "martlet deploy apply: " << to_text(read.error()) << "\nnothing was read or changed\n";
    return 2;
  }
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
