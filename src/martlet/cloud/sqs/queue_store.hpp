#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "queue.hpp"
#include "stored_message.hpp"

namespace martlet::cloud::sqs {

struct MessageCounts {
  std::int64_t visible = 0;
  std::int64_t in_flight = 0;
  std::int64_t delayed = 0;
};
Schema describe(Type<MessageCounts>);

/// SQS's state, in SQLite.
class QueueStore {
 public:
  static std::vector<std::string> migrations();
  explicit QueueStore(sqlite::Database database) : database_(std::move(database)) {}

  void add(const Queue& queue);
  void update(const Queue& queue);
  /// Removes the queue with its messages.
  void remove(const Queue& queue);
  std::optional<Queue> find(const std::string& account, const std::string& region, const std::string& name);
  std::optional<Queue> find_by_arn(std::string_view arn);
  /// Returns at most `count` queues, ordered by name, whose names begin with `prefix` and follow `after`.
  std::vector<Queue> list(const std::string& account, const std::string& region, const std::string& prefix, const std::string& after,
                          int count);

  /// Adds the message to its queue and returns it. If the deduplication ID was used in the last five minutes, adds nothing and returns the
  /// message that has it.
  StoredMessage add_message(StoredMessage message, const std::string& deduplication_id);
  /// Receives at most `count` visible messages. Each gets a new receipt, and is invisible for `timeout`. Messages that were
  /// received too often are moved to the dead-letter queue.
  std::vector<StoredMessage> receive(const Queue& queue, int count, std::chrono::seconds timeout, WallTime now);
  /// Removes the message with this receipt. Returns false if there is none.
  bool remove(const Queue& queue, const std::string& receipt);
  enum class Change { done, unknown, not_in_flight };
  Change change_visibility(const Queue& queue, const std::string& receipt, std::chrono::seconds timeout, WallTime now);
  void purge(const Queue& queue);
  MessageCounts count(const Queue& queue, WallTime now);
  /// Returns when the next message can be received; nullopt if the queue is empty.
  std::optional<WallTime> next_visible(const Queue& queue);

  /// Returns a counter that increases whenever a message may have become visible in any queue.
  std::uint64_t changes() const { return changes_; }

 private:
  void move_to_dead_letters(sqlite::Connection& connection, const Queue& queue, StoredMessage message);

  sqlite::Database database_;
  std::uint64_t changes_ = 0;
};

}  // namespace martlet::cloud::sqs
