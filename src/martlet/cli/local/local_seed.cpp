#include <sys/utsname.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include <martlet/aws/session/endpoint.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/read_file.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/net/client/client.hpp>

#include "adapt_terraform_recording.hpp"
#include "local_subcommands.hpp"
#include "replay_recording.hpp"

namespace martlet::cli {
namespace {

constexpr const char* untouched = "nothing was created";
constexpr const char* usual_endpoint = "http://127.0.0.1:4566";
constexpr const char* placeholder = "modules/service/placeholder.zip";
constexpr const char* deployer = "deployer.zip";

struct Settings {
  std::string endpoint;
  std::string deployer_file;
  std::string infra;
  std::vector<std::string> environments;
  std::string prefix;
  std::vector<std::string> services;
};

struct Seed {
  aws::Endpoint endpoint;
  std::vector<std::pair<std::string, RecordedTerraformCalls>> recordings;  // by name of the environment
  RecordingVariables files;
};

std::vector<Option> options_of(Settings& settings) {
  return {
      {"", "DIR", "the folder infra/ with the recordings",
       [&settings](std::string_view text) -> Result<void> {
         if (!settings.infra.empty())
           return failure(Code::malformed, "unexpected argument \"" + std::string(text) + '"', "name only one folder");
         settings.infra = text;
         return {};
       }},
      text_option("endpoint", "URL", "the address of the local cloud (default: AWS_ENDPOINT_URL, or else http://127.0.0.1:4566)",
                  settings.endpoint),
      text_option("deployer", "FILE", "the deployer's package, made from martlet_deployer with `martlet package`", settings.deployer_file),
      {"environment", "NAME", "an environment to create; can be given more than once (default: all that are recorded)",
       [&settings](std::string_view text) -> Result<void> {
         settings.environments.emplace_back(text);
         return {};
       }},
      text_option("prefix", "P", "the beginning of the functions' names, such as shop- (default: orders-)", settings.prefix),
      {"service", "NAME", "with --prefix: a function's name without the prefix; can be given more than once (default: api)",
       [&settings](std::string_view text) -> Result<void> {
         settings.services.emplace_back(text);
         return {};
       }}};
}

Result<void> put_file(RecordingVariables& files, std::string name, const std::filesystem::path& file) {
  const Result<std::string> content = read_file(file);
  if (!content) return std::unexpected(content.error());
  files.set("base64 " + std::move(name), to_base64(*content));
  return {};
}

// Returns this machine's architecture, as Lambda spells it: functions run here whatever their architecture is in AWS.
std::string architecture() {
  utsname machine{};
  ::uname(&machine);
  const std::string_view name = machine.machine;
  return name == "aarch64" ? "arm64" : std::string(name);
}

// Returns the names of the recorded environments: "dev", "prod", "test".
std::vector<std::string> recorded(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& file : std::filesystem::directory_iterator(folder, ignored)) {
    if (file.path().extension() == ".json") names.push_back(file.path().stem());
  }
  std::ranges::sort(names);
  return names;
}

bool needs_deployer(const RecordedTerraformCalls& recording) {
  const std::string wanted = std::string("${base64 ") + deployer + '}';
  return std::ranges::any_of(recording.calls,
                             [&](const RecordedCall& call) { return call.json && call.json->to_text().find(wanted) != std::string::npos; });
}

Result<Seed> prepare(const Settings& settings) {
  if (settings.infra.empty())
    return failure(Code::missing, "the path of the folder infra is missing", "run, for example, martlet local seed infra");
  if (settings.prefix.empty() && !settings.services.empty())
    return failure(Code::missing, "--service requires --prefix", "add, for example, --prefix shop-");
  Seed seed;
  seed.files.set("architecture", architecture());
  const std::string url =
      settings.endpoint.empty() ? ProcessEnvironment().get("AWS_ENDPOINT_URL").value_or(usual_endpoint) : settings.endpoint;
  Result<aws::Endpoint> endpoint = aws::read_endpoint(url);
  if (!endpoint) return std::unexpected(endpoint.error());
  seed.endpoint = *std::move(endpoint);
  const std::filesystem::path infra = settings.infra;
  const std::vector<std::string> names = settings.environments.empty() ? recorded(infra / "recordings") : settings.environments;
  if (names.empty()) return failure(Code::not_found, (infra / "recordings").string() + " has no recordings");
  for (const std::string& name : names) {
    Result<RecordedTerraformCalls> recording = read_recording(infra / "recordings" / (name + ".json"));
    if (recording && !settings.prefix.empty())
      recording = adapt_terraform_recording(*recording, settings.prefix,
                                            settings.services.empty() ? std::vector<std::string>{"api"} : settings.services);
    if (!recording) return std::unexpected(recording.error());
    if (settings.deployer_file.empty() && needs_deployer(*recording))
      return failure(Code::missing, "the environment " + name + " contains a deployer", "name the deployer's package with --deployer FILE");
    seed.recordings.emplace_back(name, *std::move(recording));
  }
  const Result<void> put = put_file(seed.files, placeholder, infra / placeholder);
  if (!put) return std::unexpected(put.error());
  if (settings.deployer_file.empty()) return seed;
  const Result<void> put_deployer = put_file(seed.files, deployer, settings.deployer_file);
  if (!put_deployer) return std::unexpected(put_deployer.error());
  return seed;
}

int seed_all(const Settings& settings, Console console) {
  Result<Seed> seed = prepare(settings);
  if (!seed) return refuse("martlet local seed", untouched, seed.error(), console);
  WorkerPool workers(1);
  net::Reactor reactor(workers);
  net::Client client(reactor);
  for (auto& [name, recording] : seed->recordings) {
    const std::string account = recording.account;
    const std::size_t calls = recording.calls.size();
    const Result<std::vector<CreatedApi>> done =
        reactor.run(replay_recording(client, seed->endpoint.origin, std::move(recording), seed->files));
    if (!done) {
      console.err << "martlet local seed: " << name << ": " << to_text(with_name(done.error())) << '\n';
      return 1;
    }
    console.out << name << ": account " << account << ", " << calls << " calls\n";
    for (const CreatedApi& api : *done) console.out << "  " << api.name << "  " << api.address << '\n';
  }
  return 0;
}

}  // namespace

Command local_seed_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "seed",
          .purpose = "creates the infrastructure in the local cloud without Terraform",
          .examples =
              "martlet local seed infra --deployer deployer.zip\n"
              "martlet local seed infra --environment dev --endpoint http://127.0.0.1:4567\n"
              "martlet local seed infra --prefix shop- --service api --service worker --deployer deployer.zip\n",
          .description =
              "Repeats the calls that Terraform made when it created the environments in DIR. DIR/recordings contains these calls.\n"
              "The accounts should be empty. If a resource already exists, its creation is refused, as it would be for Terraform,\n"
              "and the command stops. The recordings are of the services in Martlet's examples. To create your own services, each\n"
              "with an HTTP API, use --prefix and --service.\n",
          .exit_status = "0 if everything was created, 1 if a call was refused, 2 if the request was invalid and nothing was changed.",
          .untouched = untouched,
          .options = options_of(*settings),
          .run = [settings](Console console) { return seed_all(*settings, console); }};
}

}  // namespace martlet::cli
