#include "print_log.hpp"

#include <optional>
#include <ostream>

#include <martlet/async/sleep.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/cli/account/polling_backoff.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>
#include <martlet/json/value.hpp>

#include "log_reader.hpp"

namespace martlet::cli {
namespace {

std::string time_text(const aws::FilteredLogEvent& event) {
  return to_iso8601(WallTime(std::chrono::milliseconds(event.timestamp.value_or(0))));
}

std::string line_of(const aws::FilteredLogEvent& event) {
  std::string message = terminal_safe_text(event.message.value_or(""));
  while (message.ends_with('\n') || message.ends_with('\t')) message.pop_back();
  return time_text(event) + "  " + message + '\n';
}

std::string json_of(const aws::FilteredLogEvent& event) {
  json::Value object;
  object.set("time", time_text(event));
  object.set("stream", event.log_stream_name.value_or(""));
  object.set("message", event.message.value_or(""));
  return object.to_text() + '\n';
}

Error no_log(const std::string& group, const aws::Failure& failed) {
  Error error = aws::to_error(failed);
  if (aws::is_not_found(failed)) {
    error.what = "there is no log group " + terminal_safe_line(group);
    error.next = "Lambda creates it when the function is first invoked";
  }
  return error;
}

/// A message that says what is being waited for. It isn't repeated until end() is called.
class Waiting {
 public:
  explicit Waiting(Console console) : console_(console) {}
  void end() { since_.reset(); }
  /// Returns whether it is worth waiting at `now`.
  bool may_wait(const aws::Failure& failed, const std::string& group, SteadyTime now) {
    const bool is_missing = aws::is_not_found(failed);
    if (!is_missing && !aws::is_transient(failed)) return false;
    if (!since_) console_.err << "martlet logs: " << to_text(no_log(group, failed)) << "; waiting\n" << std::flush;
    if (!since_) since_ = now;
    return is_missing || now - *since_ <= outage_max;
  }

 private:
  Console console_;
  std::optional<SteadyTime> since_{};
};

}  // namespace

Task<Result<void>> print_log(aws::Logs& logs, PrintLogOptions options, Console console) {
  LogReader reader(logs, options.group, options.pattern, options.since);
  const LogReader::Take print = [&](const aws::FilteredLogEvent& event) {
    console.out << (options.as_json ? json_of(event) : line_of(event));
  };
  PollingBackoff backoff;
  Waiting waiting(console);
  while (true) {
    aws::Outcome<bool> read = co_await reader.read(print);
    console.out << std::flush;
    if (!read) {
      const SteadyTime now = co_await loop_now();
      if (!options.follows || !waiting.may_wait(read.error(), options.group, now))
        co_return std::unexpected(no_log(options.group, read.error()));
    } else {
      waiting.end();
      if (*read) backoff.reset();
    }
    if (!options.follows) co_return Result<void>();
    co_await sleep(backoff.next());
  }
}

}  // namespace martlet::cli
