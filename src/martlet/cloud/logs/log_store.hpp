#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/api/account_region.hpp>
#include <martlet/sqlite/database.hpp>

#include "log_writer.hpp"
#include "stored_records.hpp"

namespace martlet::cloud::logs {

/// A query for the events of a group.
struct EventQuery {
  std::int64_t group = 0;
  std::optional<std::int64_t> stream{};              ///< only events of this stream
  std::vector<std::string> streams{};                ///< only events of streams with these names, unless empty
  std::string stream_prefix{};                       ///< only events of streams whose names begin with this prefix
  std::int64_t from = 0;                             ///< milliseconds since 1970
  std::int64_t to = 0;                               ///< exclusive
  std::pair<std::int64_t, std::int64_t> position{};  ///< time and id of the last event that was read
  bool is_descending = false;                        ///< reads events before `position`, latest first
  int count = 0;
};

/// CloudWatch Logs' state, in SQLite. Events are ordered by time, then by arrival.
class LogStore {
 public:
  static std::vector<std::string> migrations();
  explicit LogStore(sqlite::Database database) : database_(std::move(database)) {}

  /// Sets a function that is called before anything is read or removed, so that buffered lines are included.
  void before_reading(std::function<void()> flush) { flush_ = std::move(flush); }

  /// Adds a group. Returns false if the name is taken.
  bool add(const GroupRecord& group);
  std::optional<GroupRecord> find_group(const AccountRegion& account_region, const std::string& name);
  void update(const GroupRecord& group);
  void remove(const GroupRecord& group);
  /// Returns at most `count` groups, ordered by name, that follow the name `after`. Their names begin with `prefix` and contain `part`,
  /// ignoring case.
  std::vector<GroupRecord> groups(const AccountRegion& account_region, const std::string& prefix, const std::string& part,
                                  const std::string& after, int count);

  /// Adds a stream. Returns false if the name is taken in the group.
  bool add_stream(std::int64_t group, const std::string& name, std::int64_t created);
  std::optional<StreamRecord> find_stream(std::int64_t group, const std::string& name);
  void remove_stream(std::int64_t group, const StreamRecord& stream);
  struct StreamOrder {
    std::string prefix{};
    bool by_last_event = false;
    bool is_descending = false;
  };
  std::vector<StreamRecord> streams(std::int64_t group, const StreamOrder& order, int offset, int count);

  struct Event {
    std::int64_t time;
    std::string message;
  };
  void append(const GroupRecord& group, const StreamRecord& stream, const std::vector<Event>& events, std::int64_t ingested);
  /// A line written by one of the cloud's own services.
  struct Line {
    StreamName stream;
    WallTime time;
    std::string message;
  };
  /// Appends the lines. Creates missing groups and streams.
  void append(const std::vector<Line>& lines, WallTime now);
  std::vector<EventRecord> events(const EventQuery& query);

 private:
  void flush() {
    if (flush_) flush_();
  }

  sqlite::Database database_;
  std::function<void()> flush_;
};

}  // namespace martlet::cloud::logs
