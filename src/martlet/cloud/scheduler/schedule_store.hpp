#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/encryption/text_cipher.hpp>
#include <martlet/sqlite/database.hpp>

#include "schedule.hpp"

namespace martlet::cloud::scheduler {

/// EventBridge Scheduler's state, in SQLite. Requests are stored encrypted, since targets have inputs.
class ScheduleStore {
 public:
  static std::vector<std::string> migrations();
  ScheduleStore(sqlite::Database database, TextCipher cipher) : database_(std::move(database)), cipher_(std::move(cipher)) {}

  /// Adds the schedule, or replaces the one with the same name.
  void put(const Schedule& schedule);
  std::optional<Schedule> find(const std::string& account, const std::string& region, const std::string& name);
  void remove(const Schedule& schedule);
  /// Returns at most `count` due schedules, earliest first.
  std::vector<Schedule> due(WallTime now, int count);
  std::optional<WallTime> next_due();

 private:
  struct Row;
  Schedule opened(Row row) const;

  sqlite::Database database_;
  TextCipher cipher_;
};

}  // namespace martlet::cloud::scheduler
