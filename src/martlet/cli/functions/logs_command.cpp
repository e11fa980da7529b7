#include <martlet/cli/functions/logs_command.hpp>

#include <memory>
#include <ostream>

#include <martlet/aws/logs/logs_client.hpp>
#include <martlet/cli/account/account_session.hpp>
#include <martlet/cli/account/region_option.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>

#include "parse_since.hpp"
#include "print_log.hpp"
#include "qualified_name.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet logs";
constexpr const char* untouched = "nothing was read";
constexpr std::chrono::minutes since_default{10};

struct Settings {
  std::string name;
  std::string region;
  PrintLogOptions log;
};

std::vector<Option> options_of(Settings& settings) {
  const auto take_since = [&settings](std::string_view text) -> Result<void> {
    const Result<WallTime> since = parse_since(text, wall_now());
    if (!since) return std::unexpected(since.error());
    settings.log.since = since->time_since_epoch().count();
    return {};
  };
  return {name_operand("the function; a name that begins with / is a log group", settings.name),
          flag_option("follow", "prints new lines until you press Ctrl-C", settings.log.follows),
          {"since", "T", "how far back to begin, such as 90s, 10m, 2h or 3d, or a time such as 2026-01-31T12:00:00Z (default: 10m)",
           take_since},
          text_option("filter", "P", "prints only events that match this filter pattern, such as ERROR or '?WARN ?ERROR'",
                      settings.log.pattern),
          region_option("the function's", settings.region),
          flag_option("json", "prints one JSON object per line, with time, stream and message", settings.log.as_json)};
}

Result<void> find_group(Settings& settings) {
  if (settings.name.empty()) return failure(Code::missing, "the name of the function is missing", "see martlet logs --help");
  if (settings.name.starts_with('/')) {
    settings.log.group = settings.name;
    return {};
  }
  const Result<QualifiedName> name = read_qualified_name(settings.name);
  if (!name) return std::unexpected(name.error());
  if (!name->qualifier.empty() || name->name.find(':') != std::string::npos)
    return failure(Code::malformed, "a function's log contains all of its versions",
                   "write the function's name without a version or an alias");
  settings.log.group = "/aws/lambda/" + name->name;
  return {};
}

int logs(Settings settings, Console console) {
  if (const Result<void> found = find_group(settings); !found) return refuse(path, untouched, found.error(), console);
  if (settings.log.since == 0) settings.log.since = (wall_now() - since_default).time_since_epoch().count();
  AccountSession account;
  if (const Result<void> opened = account.open(settings.region); !opened) return refuse(path, untouched, opened.error(), console);
  aws::LogsClient client(account.session());
  const Result<void> printed = account.loop().run(print_log(client, settings.log, console));
  if (printed) return 0;
  console.err << path << ": " << terminal_safe_line(to_text(with_name(printed.error()))) << '\n';
  return 1;
}

}  // namespace

Command logs_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "logs",
          .purpose = "prints a function's log, and follows it",
          .examples =
              "martlet logs orders-api --follow\n"
              "martlet logs orders-api --since 2h --filter ERROR\n",
          .description =
              "Prints a function's log from CloudWatch Logs. The lines of all streams are sorted by time, which is in UTC.\n"
              "Characters that could control a terminal are printed as question marks. --json prints the messages unchanged. Set\n"
              "credentials, region and endpoint as for AWS's own tools. For the local cloud, set\n"
              "AWS_ENDPOINT_URL=http://127.0.0.1:4566.\n",
          .exit_status = "0 if the log was printed, 1 if it could not be read, 2 if the request was invalid and nothing was read.",
          .untouched = untouched,
          .options = options_of(*settings),
          .run = [settings](Console console) { return logs(*settings, console); }};
}

}  // namespace martlet::cli
