#include <memory>
#include <ostream>

#include <martlet/base/read_file.hpp>
#include <martlet/cli/account/region_option.hpp>
#include <martlet/cli/functions/invoke_deployed.hpp>
#include <martlet/cli/local/function_log.hpp>
#include <martlet/cli/local/function_options.hpp>
#include <martlet/json/value.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "subcommands.hpp"

namespace martlet::cli {
namespace {

constexpr const char* untouched = "nothing was run";

struct Settings {
  cloud::FunctionVersion function;
  DeployedInvocation deployed;
  std::string event_file;
  std::string option_for_here{};      // the last given option for a function that runs here
  std::string option_for_deployed{};  // the last given option for a deployed function
  bool as_json = false;
  bool streams = false;
};

// Stores the option's name in `to` when the option is given.
Option storing_name(Option option, std::string& to) {
  option.take = [name = option.name, take = std::move(option.take), &to](std::string_view text) {
    to = name;
    return take(text);
  };
  return option;
}

std::vector<Option> options_of(Settings& settings) {
  std::vector<Option> options = function_options(settings.function);
  const auto take_event = [&settings](std::string_view text) -> Result<void> {
    settings.event_file = text;
    return {};
  };
  options.insert(options.begin() + 1, {"event", "FILE", "the event, as JSON; - reads standard input", take_event});
  options.push_back(flag_option("stream", "prints the response while it is streamed; also sets MARTLET_INVOKE_MODE", [&settings] {
    settings.streams = true;
    settings.function.variables["MARTLET_INVOKE_MODE"] = "RESPONSE_STREAM";
  }));
  for (Option& option : options) {
    if (option.name != "event") option = storing_name(std::move(option), settings.option_for_here);
  }
  options.insert(options.begin(), name_operand("a deployed function: NAME, NAME:ALIAS or NAME:VERSION", settings.deployed.function));
  options.push_back(
      storing_name(flag_option("tail", "with NAME: prints the last 4 KB of the function's log to standard error", settings.deployed.tails),
                   settings.option_for_deployed));
  options.push_back(storing_name(region_option("with NAME: the function's", settings.deployed.region), settings.option_for_deployed));
  options.push_back(flag_option("json", "prints the details of the invocation as one JSON object", settings.as_json));
  return options;
}

Result<std::string> read_event(const std::string& name, bool is_needed) {
  if (name.empty() && !is_needed) return "{}";
  if (name.empty()) return failure(Code::missing, "--event FILE is missing", "see martlet invoke --help");
  Result<std::string> text = name == "-" ? read_standard_input() : read_file(name);
  if (!text) return text;
  if (const auto event = json::parse(*text); !event) {
    Error error = event.error();
    error.where.file = name;
    return std::unexpected(error);
  }
  return text;
}

double in_milliseconds(std::chrono::microseconds time) { return static_cast<double>(time.count()) / 1000.0; }

std::string as_json(const cloud::InvokeResult& result) {
  const auto payload = json::parse(result.payload);
  const cloud::InvokeReport& report = result.report;
  json::Value object;
  object.set("requestId", result.request_id);
  object.set("functionError", result.outcome != cloud::InvokeResult::Outcome::answered);
  object.set("durationMs", in_milliseconds(report.duration));
  object.set("billedMs", report.billed.count());
  object.set("initMs", report.init ? json::Value(in_milliseconds(*report.init)) : json::Value());
  object.set("memoryMaxMb", report.memory_max_mb);
  object.set("payload", payload ? *payload : json::Value(result.payload));
  return object.to_text();
}

// Prints the response as InvokeWithResponseStream returns it, including a prelude and its NUL bytes.
Task<cloud::InvokeResult> print_streamed(cloud::Sandbox& sandbox, std::string event, Console console) {
  Task<cloud::InvokeResult> invoking = sandbox.invoke_streamed(std::move(event));
  cloud::InvokeResult result = co_await std::move(invoking);
  if (result.outcome != cloud::InvokeResult::Outcome::streaming) co_return result;
  try {
    while (true) {
      Task<std::optional<std::string>> coming = result.stream->next();
      const std::optional<std::string> part = co_await std::move(coming);
      if (!part) break;
      console.out << *part << std::flush;
    }
    result.outcome = cloud::InvokeResult::Outcome::answered;
  } catch (const std::exception& broken_off) {
    result.outcome = cloud::InvokeResult::Outcome::function_error;
    console.err << "martlet invoke: "
                << to_text(with_name({Code::internal, std::string("the response ended early: ") + broken_off.what(), {}, {}})) << '\n';
  }
  co_return result;
}

cloud::InvokeResult invoke_once(const Settings& settings, std::string event, Console console) {
  WorkerPool workers(1);
  net::Reactor reactor(workers);
  cloud::SandboxOptions options;
  options.log = function_log(console.err);
  cloud::Sandbox sandbox(reactor, settings.function, std::move(options));
  if (settings.streams) return reactor.run(print_streamed(sandbox, std::move(event), console));
  return reactor.run(sandbox.invoke(std::move(event)));
}

int invoke_here(const Settings& settings, Console console) {
  const Result<void> checked = check_function(settings.function);
  Result<std::string> event = checked ? read_event(settings.event_file, true) : std::unexpected(checked.error());
  if (!event) return refuse("martlet invoke", untouched, event.error(), console);
  const cloud::InvokeResult result = invoke_once(settings, *std::move(event), console);
  if (result.outcome == cloud::InvokeResult::Outcome::too_large) {
    const std::string what = "the event is larger than the " + std::to_string(cloud::payload_bytes_max) + " bytes that Lambda accepts";
    return refuse("martlet invoke", untouched, {Code::too_large, what, {}, {}}, console);
  }
  if (settings.streams && result.stream) return result.outcome == cloud::InvokeResult::Outcome::answered ? 0 : 1;
  console.out << (settings.as_json ? as_json(result) : result.payload) << '\n';
  return result.outcome == cloud::InvokeResult::Outcome::answered ? 0 : 1;
}

// Checks that every option fits the kind of function.
Result<void> check_options(const Settings& settings) {
  const bool is_deployed = !settings.deployed.function.empty();
  if (is_deployed && !settings.option_for_here.empty())
    return failure(Code::malformed,
                   "--" + settings.option_for_here + " applies only to a function on this machine, not to a deployed function",
                   "remove NAME or --" + settings.option_for_here);
  if (!is_deployed && !settings.option_for_deployed.empty())
    return failure(Code::malformed, "--" + settings.option_for_deployed + " applies only to a deployed function",
                   "add the function's NAME");
  return {};
}

int invoke(const Settings& settings, Console console) {
  if (const Result<void> fits = check_options(settings); !fits) return refuse("martlet invoke", untouched, fits.error(), console);
  if (settings.deployed.function.empty()) return invoke_here(settings, console);
  Result<std::string> event = read_event(settings.event_file, false);
  if (!event) return refuse("martlet invoke", untouched, event.error(), console);
  DeployedInvocation invocation = settings.deployed;
  invocation.event = *std::move(event);
  invocation.as_json = settings.as_json;
  return invoke_deployed(invocation, console);
}

}  // namespace

Command invoke_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "invoke",
          .purpose = "invokes a deployed or local function once, and prints its response",
          .examples =
              "martlet invoke orders-api:LIVE --event event.json --tail\n"
              "martlet invoke --function build/release/examples/hello/hello --event event.json\n"
              "echo '{}' | martlet invoke --function . --event - --timeout-ms 500 --json\n",
          .description =
              "Invokes a function once, and prints its response. NAME invokes a deployed function. Its event is {}, unless you give\n"
              "another one with --event. --function runs a program on this machine, as Lambda does, and writes its log to standard\n"
              "error. Set credentials, region and endpoint as for AWS's own tools. For the local cloud, set\n"
              "AWS_ENDPOINT_URL=http://127.0.0.1:4566.\n",
          .exit_status = "0 if the function succeeded, 1 if it failed, 2 if the request was invalid and nothing was run.",
          .untouched = untouched,
          .options = options_of(*settings),
          .run = [settings](Console console) { return invoke(*settings, console); }};
}

}  // namespace martlet::cli
