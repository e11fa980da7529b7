#include <filesystem>
#include <ostream>

#include <martlet/archive/zip.hpp>
#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/aws/s3/s3_client.hpp>
#include <martlet/deploy/execution/publication.hpp>
#include <martlet/json/value.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "command_line.hpp"
#include "deploy_request.hpp"
#include "region.hpp"
#include "verb_arguments.hpp"
#include "verbs.hpp"

namespace martlet::cli {
namespace {

struct Asked {
  std::string name;
  std::string version;
  std::string zip;
  std::string staging_bucket;
  std::string region;
  bool as_json = false;
};

std::vector<Option> options_of(Asked& asked) {
  const auto text = [](std::string& to) {
    return [&to](std::string_view value) -> Result<void> {
      to = value;
      return {};
    };
  };
  const auto take_name = [&asked](std::string_view value) -> Result<void> {
    if (!asked.name.empty())
      return failure(Code::malformed, "there is nothing to do with \"" + std::string(value) + '"', "one function is published at a time");
    asked.name = value;
    return {};
  };
  const auto take_json = [&asked](std::string_view) -> Result<void> {
    asked.as_json = true;
    return {};
  };
  return {
      {"", "NAME", "the function", take_name},
      {"version", "V", "the version that the build is, MAJOR.MINOR.PATCH", text(asked.version)},
      {"zip", "FILE", "the build, as Lambda takes it", text(asked.zip)},
      {"staging-bucket", "B", "a bucket in the function's region, by which code of more than 50 MB goes", text(asked.staging_bucket)},
      {"region", "R", "the function's region (AWS_REGION, or the profile's)", text(asked.region)},
      {"json", "", "prints what was done as one JSON object", take_json},
  };
}

void print_help(std::ostream& to, const std::vector<Option>& options) {
  to << "martlet publish orders-api --version 1.1.1 --zip orders-api.zip\n"
        "martlet publish orders-api --version 1.1.1 --zip orders-api.zip --staging-bucket builds --region eu-central-1 --json\n"
        "\n"
        "Makes a build a version, in the account where builds first land: updates the function's code, publishes it, waits until the "
        "version is\n"
        "Active, and gives it its alias (1-1-1). Deployments promote it from there. Run again, it goes on where it stood and publishes "
        "nothing\n"
        "twice. It does not touch LIVE, moves no alias, and makes no function: a version that is there with other bytes is refused.\n"
        "Credentials come from where AWS's own tools have them.\n"
        "\n"
     << options_help(options)
     << "\nExit status: 0 the version is there with these bytes, 1 it could not be published, 2 the request was wrong and nothing was "
        "touched.\n";
}

struct Checked {
  deploy::Build build;
  deploy::Settings settings;
};

std::unexpected<Error> wrong_name(const std::string& name, Error error) {
  error.what = "the function's name \"" + name + "\" " + error.what;
  error.where = {};
  return std::unexpected(std::move(error));
}

// Any name will do here, and nothing but a name: an ARN or a qualified one could mean another function than it says.
Result<Checked> check(const Asked& asked) {
  if (asked.name.empty()) return failure(Code::missing, "NAME is missing: which function is it?", "see --help");
  if (asked.version.empty()) return failure(Code::missing, "--version V is missing", "see --help");
  if (asked.zip.empty()) return failure(Code::missing, "--zip FILE is missing", "see --help");
  Result<deploy::Prefix> prefix = deploy::Prefix::parse(asked.name.substr(0, 1));
  if (!prefix) return wrong_name(asked.name, std::move(prefix.error()));
  Result<deploy::FunctionName> name = deploy::FunctionName::parse(asked.name, *prefix);
  if (!name) return wrong_name(asked.name, std::move(name.error()));
  Result<deploy::Version> version = deploy::Version::parse(asked.version);
  if (!version) {
    Error error = std::move(version.error());
    error.what = "the version \"" + asked.version + "\" " + error.what;
    error.where = {};
    return std::unexpected(std::move(error));
  }
  if (const Result<archive::Zip> zip = archive::Zip::open(asked.zip); !zip) {
    Error error = zip.error();
    error.where.file = asked.zip;
    return std::unexpected(std::move(error));
  }
  Checked checked{{*std::move(name), *std::move(version), asked.zip}, {*std::move(prefix)}};
  checked.settings.staging_bucket = asked.staging_bucket;
  return checked;
}

// The engine paces and repeats calls of Lambda itself, and has to see each throttling.
aws::Session paced_by_the_engine(const aws::Session& session) {
  aws::RetryOptions retries;
  retries.attempts_max = 1;
  return session.with_retries(retries);
}

Result<deploy::Publication> publish_build(const Checked& checked, const aws::Session& session, net::Reactor& reactor, Console console) {
  aws::LambdaClient lambda(paced_by_the_engine(session));
  aws::S3Client staging(session);
  deploy::Access access{&lambda};
  access.staging = &staging;
  deploy::Run run;
  run.id = deploy::make_run_id(wall_now());
  DeployProgress progress(console.err);
  run.watch = [&progress](const deploy::Step& step) { progress.show(step); };
  Result<deploy::Publication> done = reactor.run(deploy::publish(access, checked.settings, checked.build, run));
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
       << (done.is_new ? " is published" : " is there already, with the same bytes; nothing was changed") << ": version " << done.number
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

constexpr VerbText verb{"martlet publish", "nothing was touched", print_help};

int report_failure(const deploy::Build& build, const Error& error, bool wants_json, Console console) {
  console.err << "martlet publish: " << build.name.text() << ' ' << build.version.text() << ": " << to_text(error)
              << "\nno alias was moved\n";
  if (wants_json) {
    json::Value told;
    told.set("what", error.what);
    told.set("next", error.next);
    json::Value object = as_json(build);
    object.set("error", std::move(told));
    console.out << object.to_text() << '\n';
  }
  return 1;
}

}  // namespace

int publish(const std::vector<std::string>& arguments, Console console) {
  Asked asked;
  const std::vector<Option> options = options_of(asked);
  if (const auto status = read_arguments(verb, arguments, options, console)) return *status;
  const Result<Checked> checked = check(asked);
  if (!checked) return refuse(verb, checked.error(), console);

  WorkerPool workers(2);
  net::Reactor reactor(workers);
  net::Client http(reactor);
  const Result<aws::Session> session = aws::open_session(http, WithRegion(asked.region));
  if (!session) return refuse(verb, session.error(), console);
  const Result<deploy::Publication> done = publish_build(*checked, *session, reactor, console);
  if (!done) return report_failure(checked->build, done.error(), asked.as_json, console);
  print(checked->build, *done, asked.as_json, console.out);
  return 0;
}

}  // namespace martlet::cli
