#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/clock.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A message of an SQS queue. `Body<T>` reads its body as JSON, `Body<std::string>` takes it as it is.
///
/// Messages are handled concurrently (EventOptions::concurrency). Those of a FIFO queue are handled in order within each group, and what
/// follows a failed message of its group isn't handled and fails, too. The answer names the messages that failed, which SQS delivers again;
/// so a handler may see a message more than once. It counts only if the event source mapping has ReportBatchItemFailures.
/// Contract: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS" and "Handling errors for an SQS event source in Lambda".
struct SqsMessage : EventRecord<SqsMessage> {
  struct Attribute {
    std::string type;   ///< "String", "Number", "Binary", or one of these with a label: "Number.int"
    std::string value;  ///< of a binary attribute: its bytes
  };

  std::string id;                               ///< messageId
  std::string body;                             ///< as it was sent
  std::string queue;                            ///< "orders-queue"
  std::string queue_arn;                        ///< eventSourceARN
  std::string sender;                           ///< SenderId
  std::optional<WallTime> sent;                 ///< SentTimestamp
  std::optional<WallTime> first_received;       ///< ApproximateFirstReceiveTimestamp
  std::int64_t receive_count = 0;               ///< ApproximateReceiveCount, 1 for the first time; 0: SQS didn't say
  std::optional<std::string> group;             ///< MessageGroupId
  std::optional<std::string> sequence;          ///< SequenceNumber, of a FIFO queue
  std::optional<std::string> deduplication;     ///< MessageDeduplicationId, of a FIFO queue
  std::map<std::string, Attribute> attributes;  ///< what the sender added: messageAttributes
  json::Value record;                           ///< the record without the body, including members that AWS may add in the future

  /// The value of one of `attributes`; "" if there is none of this name.
  std::string_view attribute(const std::string& name) const;

  /// The name of the queue, its whole ARN, or "*" for any queue.
  using Selector = std::string;
  static std::string selector_key(const Selector& queue);
  static const EventKind& kind();
};

}  // namespace martlet
