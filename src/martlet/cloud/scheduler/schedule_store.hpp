#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "schedule.hpp"

namespace martlet::cloud::scheduler {

/// What EventBridge Scheduler keeps, in SQLite.
class ScheduleStore {
 public:
  static std::vector<std::string> migrations();
  explicit ScheduleStore(sqlite::Database database) : database_(std::move(database)) {}

  /// A new one, or instead of the one of this name.
  void put(const Schedule& schedule);
  std::optional<Schedule> find(const std::string& account, const std::string& region, const std::string& name);
  void remove(const Schedule& schedule);
  /// Those that are due, the longest first, at most `count`.
  std::vector<Schedule> due(WallTime now, int count);
  std::optional<WallTime> next_due();

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::scheduler
