#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/logs/logs.hpp>
#include <martlet/cli/command/console.hpp>

namespace martlet::cli {

/// Which log is printed.
struct WantedLog {
  std::string group;
  std::string pattern{};
  std::int64_t since = 0;  ///< milliseconds since 1970
  bool follows = false;    ///< continues until it is destroyed
  bool as_json = false;
};

/// Prints each event in a line or more; what could control a terminal is a `?`. Fails as FilterLogEvents does; while it follows, a group
/// that isn't there yet is awaited, and a short outage outlasted. `logs` must outlive the task.
Task<Result<void>> print_log(aws::Logs& logs, WantedLog wanted, Console console);

}  // namespace martlet::cli
