#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/blob.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of Amazon SNS's operations that publish. SnsClient (sns_client.hpp) calls them. Contract: Amazon SNS API Reference.
namespace martlet::aws {

/// An attribute that subscriptions can filter by.
struct SnsMessageAttribute {
  std::string data_type = "String";  ///< String, String.Array, Number, Binary
  std::optional<std::string> string_value{};
  std::optional<Blob> binary_value{};
};

struct PublishRequest {
  std::string message;                     ///< at most 256 KB, including the attributes
  std::optional<std::string> topic_arn{};  ///< set this, target_arn or phone_number
  std::optional<std::string> target_arn{};
  std::optional<std::string> phone_number{};
  std::optional<std::string> subject{};            ///< for e-mail subscriptions
  std::optional<std::string> message_structure{};  ///< if "json", `message` has one text per protocol
  std::optional<std::map<std::string, SnsMessageAttribute>> message_attributes{};
  std::optional<std::string> message_group_id{};  ///< for a FIFO topic
  /// For a FIFO topic. A message with the same ID within five minutes is accepted, but not delivered again.
  std::optional<std::string> message_deduplication_id{};
};
struct PublishResponse {
  std::string message_id;
  std::optional<std::string> sequence_number{};
};

struct PublishBatchRequestEntry {
  std::string id;  ///< unique within the batch
  std::string message;
  std::optional<std::string> subject{};
  std::optional<std::string> message_structure{};
  std::optional<std::map<std::string, SnsMessageAttribute>> message_attributes{};
  std::optional<std::string> message_group_id{};
  std::optional<std::string> message_deduplication_id{};
};
struct PublishBatchRequest {
  std::string topic_arn;
  std::vector<PublishBatchRequestEntry> publish_batch_request_entries{};  ///< 1 to 10
};
struct PublishBatchResultEntry {
  std::string id;
  std::string message_id;
  std::optional<std::string> sequence_number{};
};
/// A refused entry of a batch.
struct SnsBatchFailure {
  std::string id;
  std::string code;
  std::optional<std::string> message{};
  bool sender_fault = false;  ///< if true, it would be refused again
};
struct PublishBatchResponse {
  std::vector<PublishBatchResultEntry> successful{};
  std::vector<SnsBatchFailure> failed{};  ///< the call succeeds even if some entries failed
};

Schema describe(Type<SnsMessageAttribute>);
Schema describe(Type<PublishRequest>);
Schema describe(Type<PublishResponse>);
Schema describe(Type<PublishBatchRequestEntry>);
Schema describe(Type<PublishBatchRequest>);
Schema describe(Type<PublishBatchResultEntry>);
Schema describe(Type<SnsBatchFailure>);
Schema describe(Type<PublishBatchResponse>);

}  // namespace martlet::aws
