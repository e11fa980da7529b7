#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "queue.hpp"

namespace martlet::cloud::sqs {

struct MessageCounts {
  std::int64_t visible = 0;
  std::int64_t in_flight = 0;
  std::int64_t delayed = 0;
};
Schema describe(Type<MessageCounts>);

/// What SQS keeps, in SQLite.
class QueueStore {
 public:
  static std::vector<std::string> migrations();
  explicit QueueStore(sqlite::Database database) : database_(std::move(database)) {}

  void add(const Queue& queue);
  void update(const Queue& queue);
  /// With its messages.
  void remove(const Queue& queue);
  std::optional<Queue> find(const std::string& account, const std::string& region, const std::string& name);
  std::optional<Queue> find_by_arn(std::string_view arn);
  /// By name, after `after`, at most `count`.
  std::vector<Queue> list(const std::string& account, const std::string& region, const std::string& prefix, const std::string& after,
                          int count);

  /// Gives the message its place in the queue. With a deduplication id that was used within five minutes nothing is added, and the message
  /// that had it is given.
  Message send(Message message, const std::string& deduplication_id);
  /// Messages that can be received now, at most `count`: they are invisible for `timeout` from now on, and have a new receipt. Those that
  /// were received too often are moved to the queue of dead letters.
  std::vector<Message> receive(const Queue& queue, int count, std::chrono::seconds timeout, WallTime now);
  /// By their receipt. false: there is none.
  bool remove(const Queue& queue, const std::string& receipt);
  enum class Change { done, unknown, not_in_flight };
  Change change_visibility(const Queue& queue, const std::string& receipt, std::chrono::seconds timeout, WallTime now);
  void purge(const Queue& queue);
  MessageCounts count(const Queue& queue, WallTime now);
  /// When the next message can be received. nullopt: there is none.
  std::optional<WallTime> next_visible(const Queue& queue);

  /// Counts up whenever a message may have become visible in some queue.
  std::uint64_t changes() const { return changes_; }

 private:
  void move_to_dead_letters(sqlite::Connection& connection, const Queue& queue, Message message);

  sqlite::Database database_;
  std::uint64_t changes_ = 0;
};

}  // namespace martlet::cloud::sqs
