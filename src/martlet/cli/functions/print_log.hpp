#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/logs/logs.hpp>
#include <martlet/cli/command/console.hpp>

namespace martlet::cli {

/// The log to print, and how.
struct PrintLogOptions {
  std::string group;
  std::string pattern{};
  std::int64_t since = 0;  ///< milliseconds since 1970
  bool follows = false;    ///< whether to continue until the task is destroyed
  bool as_json = false;
};

/// Prints each event in one or more lines; characters that could control a terminal become `?`. Fails as FilterLogEvents does. While
/// following, waits for a group that doesn't exist yet, and through a short outage. `logs` must outlive the task.
Task<Result<void>> print_log(aws::Logs& logs, PrintLogOptions options, Console console);

}  // namespace martlet::cli
