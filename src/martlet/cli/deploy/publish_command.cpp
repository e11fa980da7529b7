#include <martlet/cli/deploy/publish_command.hpp>

#include <memory>
#include <ostream>

#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/aws/s3/s3_client.hpp>
#include <martlet/cli/account/environment_with_region.hpp>
#include <martlet/deploy/decision/rate_limited_lambda.hpp>
#include <martlet/deploy/records/run_id.hpp>
#include <martlet/json/value.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "checked_caller.hpp"
#include "progress_display.hpp"
#include "publish_request.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet publish";
constexpr const char* untouched = "nothing was changed";

// AWS's own waiter waits 26 minutes for a Pending version (botocore, PublishedVersionActive: 312 times 5 s).
constexpr std::chrono::minutes run_time{30};

Result<deploy::Publication> publish_build(const CheckedPublish& checked, const aws::Session& session, net::Reactor& reactor,
                                          Console console) {
  aws::LambdaClient lambda(deploy::without_retries(session));
  aws::S3Client staging(session);
  deploy::DeployerClients clients{&lambda};
  clients.staging = &staging;
  deploy::DeploymentOptions options;
  options.id = deploy::make_run_id(wall_now());
  options.deadline = reactor.now() + run_time;
  ProgressDisplay progress(console.err);
  options.on_step = [&progress](const deploy::Step& step) { progress.show(step); };
  Result<deploy::Publication> done = reactor.run(deploy::publish(clients, checked.configuration, checked.build, options));
  progress.end();
  return done;
}

json::Value as_json(const deploy::Build& build) {
  json::Value object;
  object.set("name", build.name.text());
  object.set("version", build.version.text());
  object.set("alias", build.version.alias());
  return object;
}

void print(const deploy::Build& build, const deploy::Publication& done, bool wants_json, std::ostream& to) {
  if (!wants_json) {
    to << build.name.text() << ' ' << build.version.text()
       << (done.is_new ? " is published" : " already exists, with the same bytes; nothing was changed") << ": version " << done.number
       << ", alias " << build.version.alias() << ", sha256 " << done.code_sha256 << '\n';
    return;
  }
  json::Value object = as_json(build);
  object.set("published", done.is_new);
  object.set("number", done.number);
  object.set("codeSha256", done.code_sha256);
  object.set("codeBytes", done.code_bytes);
  to << object.to_text() << '\n';
}

int report_failure(const deploy::Build& build, const Error& error, bool wants_json, Console console) {
  console.err << path << ": " << build.name.text() << ' ' << build.version.text() << ": " << to_text(with_name(error))
              << "\nno alias was moved\n";
  if (wants_json) {
    json::Value details;
    details.set("what", error.what);
    details.set("next", error.next);
    json::Value object = as_json(build);
    object.set("error", std::move(details));
    console.out << object.to_text() << '\n';
  }
  return 1;
}

int publish(const PublishRequest& request, Console console) {
  const Result<CheckedPublish> checked = check(request);
  if (!checked) return refuse(path, untouched, checked.error(), console);
  WorkerPool workers(2);
  net::Reactor reactor(workers);
  const Result<aws::Session> session = aws::open_session(reactor, EnvironmentWithRegion(request.region));
  if (!session) return refuse(path, untouched, session.error(), console);
  const Result<aws::CallerIdentity> caller = checked_caller(checked->configuration.account, *session, reactor);
  if (!caller) return refuse(path, untouched, caller.error(), console);
  console.err << aws::to_text(*caller, session->region()) << '\n' << std::flush;
  const Result<deploy::Publication> done = publish_build(*checked, *session, reactor, console);
  if (!done) return report_failure(checked->build, done.error(), request.as_json, console);
  print(checked->build, *done, request.as_json, console.out);
  return 0;
}

}  // namespace

Command publish_command() {
  const auto request = std::make_shared<PublishRequest>();
  return {.name = "publish",
          .purpose = "publishes a build as a version that can be deployed",
          .examples =
              "martlet publish orders-api --version 1.1.1 --zip orders-api.zip\n"
              "martlet publish orders-api --version 1.1.1 --zip orders-api.zip --config dev.json --region eu-central-1 --json\n",
          .description =
              "Publishes a build as a version in the first account, such as dev. Deployments copy it from there to other accounts.\n"
              "The command checks that Lambda can start the zip, updates the function's code, publishes it, waits until the version\n"
              "is Active (30 minutes at most), and creates the version's alias (1-1-1). A second run resumes where the first one\n"
              "stopped, and publishes nothing twice.\n"
              "\n"
              "The command doesn't touch LIVE, doesn't move any alias, and doesn't create functions. If the version already exists\n"
              "with different bytes, the command fails. Set credentials as for AWS's own tools. Before the command writes anything,\n"
              "it prints the account, the region and the caller. It refuses any account other than \"account\" in the deployer\n"
              "configuration.\n",
          .exit_status =
              "0 if the version exists with these bytes, 1 if it could not be published, 2 if the request was invalid\n"
              "and nothing was changed.",
          .untouched = untouched,
          .options = publish_options(*request),
          .run = [request](Console console) { return publish(*request, console); }};
}

}  // namespace martlet::cli
