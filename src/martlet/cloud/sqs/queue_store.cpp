#include "queue_store.hpp"

#include <tuple>

#include <martlet/base/arn.hpp>
#include <martlet/base/random.hpp>
#include <martlet/schema/schema.hpp>

#include "dead_letter_queue_checks.hpp"

namespace martlet::cloud::sqs {
namespace {

constexpr const char* queue_columns = "SELECT id, account, region, name, created, modified, attributes, tags FROM queues WHERE ";
constexpr const char* message_columns =
    "SELECT id, queue, message_id, body, attributes, system, message_group, sent, visible, receives, receipt FROM messages WHERE ";

std::string millis(WallTime time) { return std::to_string(time.time_since_epoch().count()); }

}  // namespace

Schema describe(Type<MessageCounts>) {
  using C = MessageCounts;
  return object<C>("MessageCounts", field<&C::visible>("visible"), field<&C::in_flight>("in_flight"), field<&C::delayed>("delayed"));
}

std::vector<std::string> QueueStore::migrations() {
  return {R"(
    CREATE TABLE queues (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL,
      created TEXT NOT NULL, modified TEXT NOT NULL, attributes TEXT NOT NULL, tags TEXT NOT NULL, UNIQUE (account, region, name)) STRICT;
    CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, queue INTEGER NOT NULL, message_id TEXT NOT NULL, body TEXT NOT NULL,
      attributes TEXT NOT NULL, system TEXT NOT NULL, message_group TEXT NOT NULL, sent TEXT NOT NULL, visible TEXT NOT NULL,
      receives INTEGER NOT NULL, receipt TEXT NOT NULL) STRICT;
    CREATE INDEX messages_by_time ON messages (queue, visible, id);
    CREATE INDEX messages_by_group ON messages (queue, message_group, id);
    CREATE INDEX messages_by_receipt ON messages (queue, receipt);
    CREATE INDEX messages_by_age ON messages (queue, sent);
    CREATE TABLE deduplications (queue INTEGER NOT NULL, id TEXT NOT NULL, until TEXT NOT NULL, message TEXT NOT NULL, number TEXT NOT NULL,
      PRIMARY KEY (queue, id)) STRICT;
  )"};
}

void QueueStore::add(const Queue& queue) {
  database_.run("INSERT INTO queues (account, region, name, created, modified, attributes, tags) VALUES (?, ?, ?, ?, ?, ?, ?)",
                queue.account, queue.region, queue.name, queue.created, queue.modified, queue.attributes, queue.tags);
}

void QueueStore::update(const Queue& queue) {
  database_.run("UPDATE queues SET modified = ?, attributes = ?, tags = ? WHERE id = ?", queue.modified, queue.attributes, queue.tags,
                queue.id);
}

void QueueStore::remove(const Queue& queue) {
  database_.write([&](sqlite::Connection& connection) {
    connection.run("DELETE FROM messages WHERE queue = ?", queue.id);
    connection.run("DELETE FROM deduplications WHERE queue = ?", queue.id);
    connection.run("DELETE FROM queues WHERE id = ?", queue.id);
  });
}

std::optional<Queue> QueueStore::find(const std::string& account, const std::string& region, const std::string& name) {
  return database_.find<Queue>(std::string(queue_columns) + "account = ? AND region = ? AND name = ?", account, region, name);
}

std::optional<Queue> QueueStore::find_by_arn(std::string_view text) {
  const std::optional<Arn> arn = parse_arn(text);
  if (!arn || arn->service != "sqs") return std::nullopt;
  return find(std::string(arn->account), std::string(arn->region), std::string(arn->resource));
}

std::vector<Queue> QueueStore::list(const std::string& account, const std::string& region, const std::string& prefix,
                                    const std::string& after, int count) {
  return database_.all<Queue>(
      std::string(queue_columns) + "account = ? AND region = ? AND name > ? AND substr(name, 1, length(?)) = ? ORDER BY name LIMIT ?",
      account, region, after, prefix, prefix, count);
}

StoredMessage QueueStore::add_message(StoredMessage message, const std::string& deduplication_id) {
  ++changes_;
  return database_.write([&](sqlite::Connection& connection) {
    constexpr auto deduplicated_for = std::chrono::minutes(5);
    if (!deduplication_id.empty()) {
      connection.run("DELETE FROM deduplications WHERE queue = ? AND until <= ?", message.queue, message.sent);
      using Known = std::tuple<std::string, std::string>;
      if (const auto known = connection.find<Known>("SELECT message, number FROM deduplications WHERE queue = ? AND id = ?", message.queue,
                                                    deduplication_id)) {
        message.message_id = std::get<0>(*known);
        message.system["SequenceNumber"] = std::get<1>(*known);
        return message;
      }
    }
    const auto added = connection.run(
        "INSERT INTO messages (queue, message_id, body, attributes, system, message_group, sent, visible, receives, receipt) VALUES (?, ?, "
        "?, ?, ?, ?, ?, ?, 0, '')",
        message.queue, message.message_id, message.body, message.attributes, message.system, message.group, message.sent, message.visible);
    message.id = added.inserted_id;
    if (message.group.empty()) return message;
    constexpr std::size_t number_digits = 20;
    const std::string digits = std::to_string(added.inserted_id);
    message.system["SequenceNumber"] = "1" + std::string(number_digits - 1 - digits.size(), '0') + digits;
    connection.run("UPDATE messages SET system = ? WHERE id = ?", message.system, message.id);
    if (!deduplication_id.empty())
      connection.run("INSERT INTO deduplications (queue, id, until, message, number) VALUES (?, ?, ?, ?, ?)", message.queue,
                     deduplication_id, WallTime(message.sent + deduplicated_for), message.message_id, message.system["SequenceNumber"]);
    return message;
  });
}

std::vector<StoredMessage> QueueStore::receive(const Queue& queue, int count, std::chrono::seconds timeout, WallTime now) {
  // FIFO queues deliver in order, and skip groups that have a message in flight.
  const std::string fifo =
      "queue = ?1 AND visible <= ?2 AND NOT EXISTS (SELECT 1 FROM messages AS other WHERE other.queue = messages.queue AND "
      "other.message_group = messages.message_group AND other.visible > ?2) ORDER BY id LIMIT ?3";
  const std::string standard = "queue = ?1 AND visible <= ?2 ORDER BY visible, id LIMIT ?3";
  const std::optional<RedrivePolicy> redrive = queue.redrive();
  return database_.write([&](sqlite::Connection& connection) {
    connection.run("DELETE FROM messages WHERE queue = ? AND sent < ?", queue.id,
                   WallTime(now - queue.seconds_of("MessageRetentionPeriod")));
    std::vector<StoredMessage> received;
    while (std::ssize(received) < count) {
      bool has_moved = false;
      for (StoredMessage& message : connection.all<StoredMessage>(std::string(message_columns) + (queue.is_fifo() ? fifo : standard),
                                                                  queue.id, now, count - static_cast<int>(received.size()))) {
        if (redrive && message.receives >= redrive->receives_max) {
          move_to_dead_letters(connection, queue, std::move(message));
          has_moved = true;
          continue;
        }
        ++message.receives;
        message.receipt = random_hex(64);
        message.visible = now + timeout;
        message.system.try_emplace("ApproximateFirstReceiveTimestamp", millis(now));
        connection.run("UPDATE messages SET receives = ?, receipt = ?, visible = ?, system = ? WHERE id = ?", message.receives,
                       message.receipt, message.visible, message.system, message.id);
        received.push_back(std::move(message));
      }
      // Without a timeout, received messages are still visible, so more are read only if messages were moved.
      if (!has_moved) break;
    }
    return received;
  });
}

// The message keeps its id and age. It stays in its queue if the dead-letter queue doesn't exist or no longer allows this queue.
void QueueStore::move_to_dead_letters(sqlite::Connection& connection, const Queue& queue, StoredMessage message) {
  const std::string text = queue.redrive().value_or(RedrivePolicy()).dead_letter_arn;
  const Arn arn = parse_arn(text).value_or(Arn());
  const std::optional<Queue> to = connection.find<Queue>(std::string(queue_columns) + "account = ? AND region = ? AND name = ?",
                                                         std::string(arn.account), std::string(arn.region), std::string(arn.resource));
  if (!to || !allows_redrive_from(*to, queue)) {
    connection.run("UPDATE messages SET visible = ? WHERE id = ?", WallTime(message.visible + std::chrono::minutes(1)), message.id);
    return;
  }
  message.system["DeadLetterQueueSourceArn"] = queue.arn();
  message.system.erase("ApproximateFirstReceiveTimestamp");
  connection.run("UPDATE messages SET queue = ?, system = ?, receipt = '', receives = 0 WHERE id = ?", to->id, message.system, message.id);
  ++changes_;
}

bool QueueStore::remove(const Queue& queue, const std::string& receipt) {
  ++changes_;  // in a FIFO queue, more messages of the group can be received
  return database_.run("DELETE FROM messages WHERE queue = ? AND receipt = ?", queue.id, receipt).rows > 0;
}

QueueStore::Change QueueStore::change_visibility(const Queue& queue, const std::string& receipt, std::chrono::seconds timeout,
                                                 WallTime now) {
  const std::optional<WallTime> visible =
      database_.find<WallTime>("SELECT visible FROM messages WHERE queue = ? AND receipt = ?", queue.id, receipt);
  if (!visible) return Change::unknown;
  if (*visible <= now) return Change::not_in_flight;
  database_.run("UPDATE messages SET visible = ? WHERE queue = ? AND receipt = ?", WallTime(now + timeout), queue.id, receipt);
  ++changes_;
  return Change::done;
}

void QueueStore::purge(const Queue& queue) { database_.run("DELETE FROM messages WHERE queue = ?", queue.id); }

MessageCounts QueueStore::count(const Queue& queue, WallTime now) {
  return database_.one<MessageCounts>(
      "SELECT count(*) FILTER (WHERE visible <= ?2) AS visible, count(*) FILTER (WHERE visible > ?2 AND receives > 0) AS in_flight, "
      "count(*) FILTER (WHERE visible > ?2 AND receives = 0) AS delayed FROM messages WHERE queue = ?1",
      queue.id, now);
}

std::optional<WallTime> QueueStore::next_visible(const Queue& queue) {
  return database_.find<WallTime>("SELECT visible FROM messages WHERE queue = ? ORDER BY visible LIMIT 1", queue.id);
}

}  // namespace martlet::cloud::sqs
