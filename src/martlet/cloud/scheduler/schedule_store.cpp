#include "schedule_store.hpp"

#include <martlet/cloud/encryption/decrypt_json.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::cloud::scheduler {
namespace {

constexpr const char* columns = "SELECT account, region, name, request, created, modified, next, scheduled FROM schedules WHERE ";
constexpr std::string_view of_requests = "request";

}  // namespace

// A schedule's row in the database.
struct ScheduleStore::Row {
  std::string account{};
  std::string region{};
  std::string name{};
  std::string request{};  // encrypted
  WallTime created{};
  WallTime modified{};
  std::optional<WallTime> next{};
  std::optional<WallTime> scheduled{};

  friend Schema describe(Type<Row>) {
    return object<Row>("KeptSchedule", field<&Row::account>("account"), field<&Row::region>("region"), field<&Row::name>("name"),
                       field<&Row::request>("request"), field<&Row::created>("created"), field<&Row::modified>("modified"),
                       field<&Row::next>("next"), field<&Row::scheduled>("scheduled"));
  }
};

std::vector<std::string> ScheduleStore::migrations() {
  return {R"(
    CREATE TABLE schedules (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, request TEXT NOT NULL, created TEXT NOT NULL,
      modified TEXT NOT NULL, next TEXT, PRIMARY KEY (account, region, name)) STRICT;
    CREATE INDEX schedules_by_time ON schedules (next);
  )",
          "ALTER TABLE schedules ADD COLUMN scheduled TEXT;"};
}

Schedule ScheduleStore::opened(Row row) const {
  Schedule schedule{.account = std::move(row.account), .region = std::move(row.region), .name = std::move(row.name)};
  schedule.request = read_json<CreateScheduleRequest>(decrypt_json(cipher_, row.request, of_requests)).value();
  schedule.created = row.created;
  schedule.modified = row.modified;
  schedule.next = row.next;
  schedule.scheduled = row.scheduled ? row.scheduled : row.next;
  return schedule;
}

void ScheduleStore::put(const Schedule& schedule) {
  database_.run(
      "INSERT OR REPLACE INTO schedules (account, region, name, request, created, modified, next, scheduled) VALUES (?, ?, ?, ?, ?, ?, ?, "
      "?)",
      schedule.account, schedule.region, schedule.name, cipher_.encrypt(to_json(schedule.request), of_requests), schedule.created,
      schedule.modified, schedule.next, schedule.scheduled);
}

std::optional<Schedule> ScheduleStore::find(const std::string& account, const std::string& region, const std::string& name) {
  std::optional<Row> row = database_.find<Row>(std::string(columns) + "account = ? AND region = ? AND name = ?", account, region, name);
  return row ? std::optional(opened(*std::move(row))) : std::nullopt;
}

void ScheduleStore::remove(const Schedule& schedule) {
  database_.run("DELETE FROM schedules WHERE account = ? AND region = ? AND name = ?", schedule.account, schedule.region, schedule.name);
}

std::vector<Schedule> ScheduleStore::due(WallTime now, int count) {
  std::vector<Schedule> due;
  for (Row& row : database_.all<Row>(std::string(columns) + "next <= ? ORDER BY next LIMIT ?", now, count))
    due.push_back(opened(std::move(row)));
  return due;
}

std::optional<WallTime> ScheduleStore::next_due() {
  if (!database_.exists()) return std::nullopt;
  return database_.find<WallTime>("SELECT next FROM schedules WHERE next IS NOT NULL ORDER BY next LIMIT 1");
}

}  // namespace martlet::cloud::scheduler
