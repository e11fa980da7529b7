#include <algorithm>
#include <memory>
#include <ostream>

#include <martlet/cli/command/number_option.hpp>
#include <martlet/cloud/local/local_cloud.hpp>
#include <martlet/json/value.hpp>

#include "local_subcommands.hpp"
#include "memory_release.hpp"

namespace martlet::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds grace = 500ms;  // for current requests: a request to a function could take minutes
constexpr std::uint16_t default_port = 4566;
constexpr const char* untouched = "nothing was started";

struct Settings {
  cloud::LocalCloudOptions cloud{.port = default_port, .state = ".martlet/cloud"};
  bool as_json = false;
};

// Sets the quota. A tenth of a small quota must remain unreserved, the same fraction as of AWS's 1,000.
void limit_concurrency(cloud::LambdaLimits& limits, std::uint64_t invocations) {
  limits.concurrency_max = static_cast<int>(invocations);
  limits.unreserved_concurrency_min = std::min(limits.unreserved_concurrency_min, limits.concurrency_max / 10);
}

std::vector<Option> options_of(Settings& settings) {
  return {
      {"port", "P", "the port to listen on; 0 lets the system choose (default: 4566)",
       [&settings](std::string_view text) -> Result<void> {
         const auto port = read_number(text, 0, 65'535);
         if (!port) return std::unexpected(port.error());
         settings.cloud.port = static_cast<std::uint16_t>(*port);
         return {};
       }},
      {"host", "H", "the address to listen on (default: 127.0.0.1)",
       [&settings](std::string_view text) -> Result<void> {
         settings.cloud.host = text;
         return {};
       }},
      {"state", "DIR", "the folder of the state (default: .martlet/cloud)",
       [&settings](std::string_view text) -> Result<void> {
         settings.cloud.state = std::string(text);
         return {};
       }},
      flag_option("ephemeral", "deletes the state when the cloud stops", [&settings] { settings.cloud.state.reset(); }),
      flag_option("strict", "accepts only keys that were issued, and no keys of 12 digits", settings.cloud.is_strict),
      number_option("lambda-pending-ms",
                    "how long a new function is Pending and an update is in progress; 0 for no time at all (default: 30)", 0, 60'000,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_pending = std::chrono::milliseconds(n); }),
      number_option("lambda-concurrency",
                    "how many invocations an account can run at once in a region; further ones get status 429 (default: 1000)", 1, 10'000,
                    [&settings](std::uint64_t n) { limit_concurrency(settings.cloud.lambda_limits, n); }),
      number_option("lambda-calls-per-second", "how many calls of Lambda's API an account can make per second; 0 for no limit (default: 0)",
                    0, 100'000,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_limits.calls_per_second_max = static_cast<double>(n); }),
      number_option("lambda-code-mb", "the maximum size of all zipped packages of an account in a region (default: 76800)", 1, 1'000'000,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_limits.code_bytes_max = static_cast<std::int64_t>(n) << 20U; }),
      number_option("lambda-link-seconds", "how long GetFunction's link to a package is valid (default: 600)", 0, 3600,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_limits.package_link_lifetime = std::chrono::seconds(n); }),
      number_option("pipeline-continue-ms", "how long a job with a continuation token waits until it continues (default: 5000)", 0, 600'000,
                    [&settings](std::uint64_t n) { settings.cloud.pipeline_continuation_delay = std::chrono::milliseconds(n); }),
      flag_option("json", "prints the address as JSON when the cloud is ready", settings.as_json)};
}

// Prints one line when everything is ready, for scripts that wait for it.
void announce(const cloud::LocalCloud& cloud, bool as_json, Console console) {
  if (as_json) {
    json::Value line;
    line.set("endpoint", cloud.endpoint());
    line.set("state", cloud.state().string());
    console.out << line.to_text() << std::endl;
  } else {
    console.out << "ready: AWS_ENDPOINT_URL=" << cloud.endpoint() << std::endl;
  }
}

int serve(const Settings& settings, Console console) {
  WorkerPool workers(1);
  net::Reactor reactor(workers);
  cloud::LocalCloudOptions options = settings.cloud;
  options.log = Log([&console](std::string_view line) { console.err << line << '\n' << std::flush; }, Level::info);
  Result<cloud::LocalCloud> cloud = cloud::LocalCloud::open(reactor, std::move(options));
  if (!cloud) {
    console.err << "martlet local up: " << to_text(cloud.error()) << '\n';
    return 1;
  }
  bool is_stopping = false;
  const auto stop = [&](net::Reactor::Signal) {
    if (std::exchange(is_stopping, true)) return reactor.stop();  // a second Ctrl-C stops at once
    cloud->stop(grace, [&] { reactor.stop(); });
  };
  if (const Result<void> watched = reactor.on_signal(stop); !watched) {
    console.err << "martlet local up: " << to_text(watched.error()) << '\n';
    return 1;
  }
  announce(*cloud, settings.as_json, console);
  const MemoryRelease memory(reactor);
  reactor.run();
  return 0;
}

}  // namespace

Command local_up_command(std::string version) {
  const auto settings = std::make_shared<Settings>();
  settings->cloud.version = std::move(version);
  return {.name = "up",
          .purpose = "runs the local cloud: AWS's APIs for several accounts at one address",
          .examples =
              "martlet local up\n"
              "martlet local up --ephemeral --port 0 --json\n"
              "AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_ACCESS_KEY_ID=111111111111 AWS_SECRET_ACCESS_KEY=any aws lambda list-functions\n",
          .description =
              "Runs the local cloud. An access key of 12 digits, with any secret, belongs to the administrator of the account with\n"
              "that number. Other keys belong to users and sessions, and are issued by IAM and STS of this cloud. Their signatures\n"
              "are checked, and their policies are enforced. If something isn't supported, the request is refused with an error\n"
              "that says so. Press Ctrl-C to stop.\n",
          .exit_status = "0 if it was stopped, 1 if it could not start, 2 if the request was invalid and nothing was changed.",
          .untouched = untouched,
          .options = options_of(*settings),
          .run = [settings](Console console) { return serve(*settings, console); }};
}

}  // namespace martlet::cli
