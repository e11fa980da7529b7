#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// The log lines of a log group with a subscription, unpacked. `Body<T>` reads the whole document (`logGroup`, `logEvents`, ...).
/// CloudWatch's control messages get a response without a handler. If the handler fails, the invocation fails. Events that unpack to more
/// than 64 MiB are refused. Contract: Amazon CloudWatch Logs User Guide, "Log group-level subscription filters".
struct LogLines : EventRecord<LogLines> {
  struct Line {
    std::string id;
    std::optional<WallTime> time;
    std::string message;
  };
  std::string group;                 ///< logGroup: "/aws/lambda/orders"
  std::string stream;                ///< logStream
  std::string owner;                 ///< the account
  std::vector<std::string> filters;  ///< subscriptionFilters
  std::vector<Line> lines;           ///< logEvents
  json::Value record;                ///< the whole document except for the lines

  /// The name of the log group, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& group);
  static const EventKind& kind();
};

}  // namespace martlet
