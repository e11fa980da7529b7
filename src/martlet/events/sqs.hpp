#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A message of an SQS queue. `Body<T>` reads its body as JSON, `Body<std::string>` as text.
///
/// Messages are handled concurrently (EventOptions::concurrency). Those of a FIFO queue are handled in order within each group; messages
/// after a failed one of their group aren't handled and count as failed. The response names the failed messages, which SQS delivers again,
/// so a handler may receive a message more than once. That requires ReportBatchItemFailures in the event source mapping.
/// Contract: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS" and "Handling errors for an SQS event source in Lambda".
struct SqsMessage : EventRecord<SqsMessage> {
  struct Attribute {
    std::string type;   ///< "String", "Number", "Binary", or one of these with a label: "Number.int"
    std::string value;  ///< for a binary attribute, its bytes
  };

  std::string id;                               ///< messageId
  std::string body;                             ///< as it was sent
  std::string queue;                            ///< "orders-queue"
  std::string queue_arn;                        ///< eventSourceARN
  std::string sender;                           ///< SenderId
  std::optional<WallTime> sent;                 ///< SentTimestamp
  std::optional<WallTime> first_received;       ///< ApproximateFirstReceiveTimestamp
  std::int64_t receive_count = 0;               ///< ApproximateReceiveCount, 1 for the first time; 0 if absent
  std::optional<std::string> group;             ///< MessageGroupId
  std::optional<std::string> sequence_number;   ///< SequenceNumber, of a FIFO queue
  std::optional<std::string> deduplication_id;  ///< MessageDeduplicationId, of a FIFO queue
  std::map<std::string, Attribute> attributes;  ///< what the sender added: messageAttributes
  json::Value record;                           ///< the record without the body, including members that AWS may add in the future

  /// Returns the value of one of `attributes`, or "" if none has this name.
  std::string_view attribute(const std::string& name) const;

  /// The name of the queue, its whole ARN, or "*" for any queue.
  using Selector = std::string;
  static std::string selector_key(const Selector& queue);
  static const EventKind& kind();
};

}  // namespace martlet
