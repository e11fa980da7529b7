#include "log_store.hpp"

#include <algorithm>

namespace martlet::cloud::logs {
namespace {

constexpr std::string_view group_columns =
    "SELECT id, account, region, name, created, retention_days, log_class, kms_key, bytes, tags FROM log_groups WHERE ";
constexpr std::string_view stream_columns = "SELECT id, name, created, first_event, last_event, last_ingestion FROM log_streams WHERE ";

// The bytes that AWS counts for each event in addition to its text.
constexpr std::size_t event_overhead = 26;

std::string operator+(std::string_view a, const char* b) { return std::string(a) + b; }

}  // namespace

std::vector<std::string> LogStore::migrations() {
  return {R"(
    CREATE TABLE log_groups (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL,
      created INTEGER NOT NULL, retention_days INTEGER, log_class TEXT NOT NULL, kms_key TEXT, bytes INTEGER NOT NULL DEFAULT 0,
      tags TEXT NOT NULL, UNIQUE (account, region, name)) STRICT;
    CREATE TABLE log_streams (id INTEGER PRIMARY KEY AUTOINCREMENT, log_group INTEGER NOT NULL REFERENCES log_groups ON DELETE CASCADE,
      name TEXT NOT NULL, created INTEGER NOT NULL, first_event INTEGER, last_event INTEGER, last_ingestion INTEGER,
      UNIQUE (log_group, name)) STRICT;
    CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, log_group INTEGER NOT NULL, stream INTEGER NOT NULL REFERENCES log_streams
      ON DELETE CASCADE, time INTEGER NOT NULL, ingested INTEGER NOT NULL, message TEXT NOT NULL) STRICT;
    CREATE INDEX events_of_group ON events (log_group, time, id);
    CREATE INDEX events_of_stream ON events (stream, time, id);
  )"};
}

bool LogStore::add(const GroupRecord& group) {
  return database_
      .try_run(
          "INSERT INTO log_groups (account, region, name, created, retention_days, log_class, kms_key, tags) VALUES (?, ?, ?, ?, ?, ?, ?, "
          "?)",
          group.account, group.region, group.name, group.created, group.retention_days, group.log_class, group.kms_key, group.tags)
      .has_value();
}

std::optional<GroupRecord> LogStore::find_group(const AccountRegion& account_region, const std::string& name) {
  flush();
  return database_.find<GroupRecord>(group_columns + "account = ? AND region = ? AND name = ?", account_region.account,
                                     account_region.region, name);
}

void LogStore::update(const GroupRecord& group) {
  database_.run("UPDATE log_groups SET retention_days = ?, tags = ? WHERE id = ?", group.retention_days, group.tags, group.id);
}

void LogStore::remove(const GroupRecord& group) {
  flush();
  database_.run("DELETE FROM log_groups WHERE id = ?", group.id);
}

std::vector<GroupRecord> LogStore::groups(const AccountRegion& account_region, const std::string& prefix, const std::string& part,
                                          const std::string& after, int count) {
  flush();
  return database_.all<GroupRecord>(group_columns +
                                        "account = ? AND region = ? AND name > ? AND name >= ? AND substr(name, 1, length(?)) = ? "
                                        "AND (? = '' OR instr(lower(name), lower(?)) > 0) ORDER BY name LIMIT ?",
                                    account_region.account, account_region.region, after, prefix, prefix, prefix, part, part, count);
}

bool LogStore::add_stream(std::int64_t group, const std::string& name, std::int64_t created) {
  return database_.try_run("INSERT INTO log_streams (log_group, name, created) VALUES (?, ?, ?)", group, name, created).has_value();
}

std::optional<StreamRecord> LogStore::find_stream(std::int64_t group, const std::string& name) {
  flush();
  return database_.find<StreamRecord>(stream_columns + "log_group = ? AND name = ?", group, name);
}

void LogStore::remove_stream(std::int64_t group, const StreamRecord& stream) {
  flush();
  database_.run("DELETE FROM log_streams WHERE log_group = ? AND id = ?", group, stream.id);
}

std::vector<StreamRecord> LogStore::streams(std::int64_t group, const StreamOrder& order, int offset, int count) {
  flush();
  const std::string direction = order.is_descending ? " DESC" : "";
  const std::string by = order.by_last_event ? "coalesce(last_event, 0)" + direction + ", name" + direction : "name" + direction;
  return database_.all<StreamRecord>(
      stream_columns + "log_group = ? AND name >= ? AND substr(name, 1, length(?)) = ? ORDER BY " + by + " LIMIT ? OFFSET ?", group,
      order.prefix, order.prefix, order.prefix, count, offset);
}

namespace {

void append_to(sqlite::Connection& connection, std::int64_t group, std::int64_t stream, const std::vector<LogStore::Event>& events,
               std::int64_t ingested) {
  std::size_t bytes = 0;
  std::int64_t first = events.front().time;
  std::int64_t last = first;
  for (const LogStore::Event& event : events) {
    connection.run("INSERT INTO events (log_group, stream, time, ingested, message) VALUES (?, ?, ?, ?, ?)", group, stream, event.time,
                   ingested, event.message);
    bytes += event.message.size() + event_overhead;
    first = std::min(first, event.time);
    last = std::max(last, event.time);
  }
  connection.run(
      "UPDATE log_streams SET first_event = min(coalesce(first_event, ?1), ?1), last_event = max(coalesce(last_event, ?2), ?2), "
      "last_ingestion = ?3 WHERE id = ?4",
      first, last, ingested, stream);
  connection.run("UPDATE log_groups SET bytes = bytes + ? WHERE id = ?", bytes, group);
}

std::int64_t id_of_group(sqlite::Connection& connection, const StreamName& name, std::int64_t now) {
  connection.run("INSERT OR IGNORE INTO log_groups (account, region, name, created, log_class, tags) VALUES (?, ?, ?, ?, 'STANDARD', '{}')",
                 name.account, name.region, name.group, now);
  return connection.one<std::int64_t>("SELECT id FROM log_groups WHERE account = ? AND region = ? AND name = ?", name.account, name.region,
                                      name.group);
}

std::int64_t id_of_stream(sqlite::Connection& connection, std::int64_t group, const std::string& name, std::int64_t now) {
  connection.run("INSERT OR IGNORE INTO log_streams (log_group, name, created) VALUES (?, ?, ?)", group, name, now);
  return connection.one<std::int64_t>("SELECT id FROM log_streams WHERE log_group = ? AND name = ?", group, name);
}

}  // namespace

void LogStore::append(const GroupRecord& group, const StreamRecord& stream, const std::vector<Event>& events, std::int64_t ingested) {
  database_.write([&](sqlite::Connection& connection) { append_to(connection, group.id, stream.id, events, ingested); });
}

void LogStore::append(const std::vector<Line>& lines, WallTime now) {
  const std::int64_t ingested = now.time_since_epoch().count();
  database_.write([&](sqlite::Connection& connection) {
    // Consecutive lines of a stream are appended together.
    for (auto begin = lines.begin(); begin != lines.end();) {
      const auto end = std::find_if(begin, lines.end(), [&](const Line& line) { return !(line.stream == begin->stream); });
      const std::int64_t group = id_of_group(connection, begin->stream, ingested);
      const std::int64_t stream = id_of_stream(connection, group, begin->stream.stream, ingested);
      std::vector<Event> events;
      for (auto line = begin; line != end; ++line) events.push_back({line->time.time_since_epoch().count(), line->message});
      append_to(connection, group, stream, events, ingested);
      begin = end;
    }
  });
}

std::vector<EventRecord> LogStore::events(const EventQuery& query) {
  flush();
  const std::string of = query.stream ? "e.stream = ?2" : "e.log_group = ?1";
  const std::string position = query.is_descending ? "(e.time, e.id) < (?5, ?6)" : "(e.time, e.id) > (?5, ?6)";
  const std::string order = query.is_descending ? "e.time DESC, e.id DESC" : "e.time, e.id";
  const std::string sql =
      "SELECT e.id, s.name AS stream, e.time, e.ingested, e.message FROM events AS e JOIN log_streams AS s ON s.id = e.stream WHERE " + of +
      " AND (?2 IS NULL OR ?1 = e.log_group) AND e.time >= ?3 AND e.time < ?4 AND " + position +
      " AND substr(s.name, 1, length(?7)) = ?7 AND (?8 = '[]' OR s.name IN (SELECT value FROM json_each(?8))) ORDER BY " + order +
      " LIMIT ?9";
  return database_.all<EventRecord>(sql, query.group, query.stream, query.from, query.to, query.position.first, query.position.second,
                                    query.stream_prefix, query.streams, query.count);
}

}  // namespace martlet::cloud::logs
