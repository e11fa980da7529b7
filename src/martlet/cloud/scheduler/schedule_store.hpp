#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/secrets/kept_secrets.hpp>
#include <martlet/sqlite/database.hpp>

#include "schedule.hpp"

namespace martlet::cloud::scheduler {

/// What EventBridge Scheduler keeps, in SQLite. What was asked for is encrypted: targets have inputs.
class ScheduleStore {
 public:
  static std::vector<std::string> migrations();
  ScheduleStore(sqlite::Database database, KeptSecrets secrets) : database_(std::move(database)), secrets_(std::move(secrets)) {}

  /// A new one, or instead of the one of this name.
  void put(const Schedule& schedule);
  std::optional<Schedule> find(const std::string& account, const std::string& region, const std::string& name);
  void remove(const Schedule& schedule);
  /// Those that are due, the longest first, at most `count`.
  std::vector<Schedule> due(WallTime now, int count);
  std::optional<WallTime> next_due();

 private:
  struct Row;
  Schedule opened(Row row) const;

  sqlite::Database database_;
  KeptSecrets secrets_;
};

}  // namespace martlet::cloud::scheduler
