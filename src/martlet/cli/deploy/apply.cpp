#include <memory>
#include <ostream>

#include <martlet/deploy/report/report_json.hpp>
#include <martlet/deploy/report/report_text.hpp>

#include "begin_run.hpp"
#include "deploy_session.hpp"
#include "deploy_subcommands.hpp"
#include "progress_display.hpp"

namespace martlet::cli {
namespace {

int apply(const DeployRequest& request, Console console) {
  DeploySession session;
  if (!session.open(request, DeploySession::Needs::definition, console.err)) return 2;
  deploy::DeploymentOptions options = begin_run(session, "martlet deploy apply", console.err);
  ProgressDisplay progress(console.err);
  options.on_step = [&progress](const deploy::Step& step) { progress.show(step); };
  const deploy::Report report =
      session.loop().run(deploy::apply_definition(session.clients(), session.configuration(), *session.definition(), options));
  progress.end();
  console.out << (request.as_json ? to_json(report) : to_text(report));
  return report.is_done() ? 0 : 1;
}

}  // namespace

Command apply_command() {
  const auto request = std::make_shared<DeployRequest>();
  return {.name = "apply",
          .purpose = "deploys each function in the definition file, in the version given there",
          .examples =
              "martlet deploy apply --definition deploy.json --config deployer.json\n"
              "martlet deploy apply --definition deploy.json --config deployer.json --region eu-central-1 --json > report.json\n",
          .description =
              "Deploys each function in the definition file, in the version given there. The command first compares all functions, then\n"
              "publishes the versions that are missing, and then moves LIVE, the alias that points at the deployed version. A second\n"
              "run resumes where the first one stopped. A run takes an hour at most. Before the command writes anything, it prints\n"
              "the account, the region and the caller.\n",
          .exit_status = "0 if every function runs its version, 1 otherwise, 2 if the request was invalid and nothing was changed.",
          .untouched = "nothing was read or changed",
          .options = request_options(*request),
          .run = [request](Console console) { return apply(*request, console); }};
}

}  // namespace martlet::cli
