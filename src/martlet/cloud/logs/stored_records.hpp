#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::logs {

using Tags = std::map<std::string, std::string>;

// All times are in milliseconds since 1970, as in the API.

struct GroupRecord {
  std::int64_t id = 0;
  std::string account{};
  std::string region{};
  std::string name{};
  std::int64_t created = 0;
  std::optional<int> retention_days{};
  std::string log_class{};
  std::optional<std::string> kms_key{};
  std::int64_t bytes = 0;
  Tags tags{};

  /// Returns "arn:aws:logs:eu-central-1:111111111111:log-group:/aws/lambda/orders".
  std::string arn() const { return "arn:aws:logs:" + region + ":" + account + ":log-group:" + name; }
  /// Returns the start of the retention period, in milliseconds since 1970.
  std::int64_t retention_start(WallTime now) const;
};
Schema describe(Type<GroupRecord>);

struct StreamRecord {
  std::int64_t id = 0;
  std::string name{};
  std::int64_t created = 0;
  std::optional<std::int64_t> first_event{};
  std::optional<std::int64_t> last_event{};
  std::optional<std::int64_t> last_ingestion{};
};
Schema describe(Type<StreamRecord>);

struct EventRecord {
  std::int64_t id = 0;
  std::string stream{};
  std::int64_t time = 0;
  std::int64_t ingested = 0;
  std::string message{};
};
Schema describe(Type<EventRecord>);

}  // namespace martlet::cloud::logs
