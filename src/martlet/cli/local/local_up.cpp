#include <algorithm>
#include <memory>
#include <ostream>

#include <martlet/cli/command/number_option.hpp>
#include <martlet/cloud/local/local_cloud.hpp>
#include <martlet/json/value.hpp>

#include "local_commands.hpp"
#include "resident_memory.hpp"

namespace martlet::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds grace = 500ms;  // for current requests: a request to a function could take minutes
constexpr std::uint16_t usual_port = 4566;
constexpr const char* untouched = "nothing was started";

struct Settings {
  cloud::LocalCloudOptions cloud{.port = usual_port, .state = ".martlet/cloud"};
  bool as_json = false;
};

// A tenth of a small quota must remain unreserved, as of AWS's 1,000.
void limit_concurrency(cloud::LambdaLimits& limits, std::uint64_t invocations) {
  limits.concurrency_max = static_cast<int>(invocations);
  limits.unreserved_concurrency_min = std::min(limits.unreserved_concurrency_min, limits.concurrency_max / 10);
}

std::vector<Option> options_of(Settings& settings) {
  return {
      {"port", "P", "where to listen; 0 lets the system choose (4566)",
       [&settings](std::string_view text) -> Result<void> {
         const auto port = read_number(text, 0, 65'535);
         if (!port) return std::unexpected(port.error());
         settings.cloud.port = static_cast<std::uint16_t>(*port);
         return {};
       }},
      {"host", "H", "the address to listen on (127.0.0.1)",
       [&settings](std::string_view text) -> Result<void> {
         settings.cloud.host = text;
         return {};
       }},
      {"state", "DIR", "where everything is kept (.martlet/cloud)",
       [&settings](std::string_view text) -> Result<void> {
         settings.cloud.state = std::string(text);
         return {};
       }},
      flag_option("ephemeral", "keeps nothing: the state is deleted when it stops", [&settings] { settings.cloud.state.reset(); }),
      flag_option("strict", "accepts only keys that were issued, no 12-digit ones", settings.cloud.is_strict),
      number_option("lambda-pending-ms", "how long a function is Pending, and an update in progress; 0: not at all (30)", 0, 60'000,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_pending = std::chrono::milliseconds(n); }),
      number_option("lambda-concurrency", "invocations that an account has at once, in a region; beyond them: 429 (1000)", 1, 10'000,
                    [&settings](std::uint64_t n) { limit_concurrency(settings.cloud.lambda_limits, n); }),
      number_option("lambda-calls-per-second", "calls of Lambda's API that an account may make; 0: as many as it likes (0)", 0, 100'000,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_limits.calls_per_second_max = static_cast<double>(n); }),
      number_option("lambda-code-mb", "packages that an account may have in a region, zipped (76800)", 1, 1'000'000,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_limits.code_bytes_max = static_cast<std::int64_t>(n) << 20U; }),
      number_option("lambda-link-seconds", "how long GetFunction's link to a package works (600)", 0, 3600,
                    [&settings](std::uint64_t n) { settings.cloud.lambda_limits.code_link_lifetime = std::chrono::seconds(n); }),
      number_option("pipeline-continue-ms", "until a job that gave a continuation token is continued (5000)", 0, 600'000,
                    [&settings](std::uint64_t n) { settings.cloud.pipeline_continuation_delay = std::chrono::milliseconds(n); }),
      flag_option("json", "prints the ready line as JSON", settings.as_json)};
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
  const ResidentMemory memory(reactor);
  reactor.run();
  return 0;
}

}  // namespace

Command local_up_command(std::string version) {
  const auto settings = std::make_shared<Settings>();
  settings->cloud.version = std::move(version);
  return {
      .name = "up",
      .purpose = "runs the local cloud: AWS's API for several accounts, at one address",
      .examples =
          "martlet local up\n"
          "martlet local up --ephemeral --port 0 --json\n"
          "AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_ACCESS_KEY_ID=111111111111 AWS_SECRET_ACCESS_KEY=any aws lambda list-functions\n",
      .description =
          "An access key of 12 digits is that account's administrator, with any secret. Users' and sessions' keys are those that IAM and\n"
          "STS issue here; their signatures are checked and their policies enforced. What isn't supported is refused with an error that "
          "says so.\n"
          "Stops on Ctrl-C.\n",
      .exit_status = "0 stopped, 1 it could not start, 2 the request was wrong and nothing was touched.",
      .untouched = untouched,
      .options = options_of(*settings),
      .run = [settings](Console console) { return serve(*settings, console); }};
}

}  // namespace martlet::cli
