#include "schedule_store.hpp"

namespace martlet::cloud::scheduler {
namespace {

constexpr const char* columns = "SELECT account, region, name, request, created, modified, next FROM schedules WHERE ";

}  // namespace

std::vector<std::string> ScheduleStore::migrations() {
  return {R"(
    CREATE TABLE schedules (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, request TEXT NOT NULL, created TEXT NOT NULL,
      modified TEXT NOT NULL, next TEXT, PRIMARY KEY (account, region, name)) STRICT;
    CREATE INDEX schedules_by_time ON schedules (next);
  )"};
}

void ScheduleStore::put(const Schedule& schedule) {
  database_.run(
      "INSERT OR REPLACE INTO schedules (account, region, name, request, created, modified, next) VALUES (:account, :region, :name, "
      ":request, :created, :modified, :next)",
      schedule);
}

std::optional<Schedule> ScheduleStore::find(const std::string& account, const std::string& region, const std::string& name) {
  return database_.find<Schedule>(std::string(columns) + "account = ? AND region = ? AND name = ?", account, region, name);
}

void ScheduleStore::remove(const Schedule& schedule) {
  database_.run("DELETE FROM schedules WHERE account = ? AND region = ? AND name = ?", schedule.account, schedule.region, schedule.name);
}

std::vector<Schedule> ScheduleStore::due(WallTime now, int count) {
  return database_.all<Schedule>(std::string(columns) + "next <= ? ORDER BY next LIMIT ?", now, count);
}

std::optional<WallTime> ScheduleStore::next_due() {
  if (!database_.exists()) return std::nullopt;
  return database_.find<WallTime>("SELECT next FROM schedules WHERE next IS NOT NULL ORDER BY next LIMIT 1");
}

}  // namespace martlet::cloud::scheduler
