#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/sqlite/database.hpp>

#include "log_entities.hpp"
#include "log_writer.hpp"

namespace martlet::cloud::logs {

/// Where groups belong to.
struct Place {
  std::string account{};
  std::string region{};
};

/// Which events are read, from where, and how many.
struct EventQuery {
  std::int64_t group = 0;
  std::optional<std::int64_t> stream{};              ///< only this one's
  std::vector<std::string> streams{};                ///< only those of these names, where there are any
  std::string stream_prefix{};                       ///< only of streams whose names begin so
  std::int64_t from = 0;                             ///< milliseconds since 1970
  std::int64_t to = 0;                               ///< exclusive
  std::pair<std::int64_t, std::int64_t> position{};  ///< time and id of an event that was read before
  bool is_descending = false;                        ///< what is before `position`, the latest first
  int count = 0;
};

/// What CloudWatch Logs keeps, in SQLite. Events are ordered by their time, then by their arrival.
class LogStore {
 public:
  static std::vector<std::string> migrations();
  explicit LogStore(sqlite::Database database) : database_(std::move(database)) {}

  /// Called before anything is read or removed, so that what waits in a buffer is there.
  void before_reading(std::function<void()> flush) { flush_ = std::move(flush); }

  /// false: there is one of this name.
  bool add(const GroupRow& group);
  std::optional<GroupRow> find_group(const Place& place, const std::string& name);
  void update(const GroupRow& group);
  void remove(const GroupRow& group);
  /// By name, after `after`, at most `count`; names begin with `prefix` and have `part` in them, in any case.
  std::vector<GroupRow> groups(const Place& place, const std::string& prefix, const std::string& part, const std::string& after, int count);

  /// false: there is one of this name.
  bool add_stream(std::int64_t group, const std::string& name, std::int64_t created);
  std::optional<StreamRow> find_stream(std::int64_t group, const std::string& name);
  void remove_stream(std::int64_t group, const StreamRow& stream);
  struct StreamOrder {
    std::string prefix{};
    bool by_last_event = false;
    bool is_descending = false;
  };
  std::vector<StreamRow> streams(std::int64_t group, const StreamOrder& order, int offset, int count);

  struct Event {
    std::int64_t time;
    std::string message;
  };
  void append(const GroupRow& group, const StreamRow& stream, const std::vector<Event>& events, std::int64_t ingested);
  /// A line of one of the cloud's own services.
  struct Line {
    StreamName stream;
    WallTime time;
    std::string message;
  };
  /// Groups and streams are created where they are missing.
  void append(const std::vector<Line>& lines, WallTime now);
  std::vector<EventRow> events(const EventQuery& query);

 private:
  void flush() {
    if (flush_) flush_();
  }

  sqlite::Database database_;
  std::function<void()> flush_;
};

}  // namespace martlet::cloud::logs
