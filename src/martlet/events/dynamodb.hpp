#pragma once
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A change of an item in a DynamoDB table, from its stream. Items are plain JSON here: `{"id":{"S":"7"},"count":{"N":"1"}}` is
/// `{"id":"7","count":1}`; sets are lists, binary values base64. (A number that fits neither 64 bits nor a double is rounded to the nearest
/// double; `record` contains its exact digits.) `Body<T>` reads the new image. `Body<std::optional<T>>` also accepts changes without one:
/// removed items, and streams whose view has no new images.
///
/// The changes of a batch are handled in order, up to the first that fails: its sequence number is the checkpoint from which the stream is
/// read again. That requires ReportBatchItemFailures in the event source mapping. A tumbling window's state is returned unchanged.
/// Contract: AWS Lambda Developer Guide, "Using AWS Lambda with Amazon DynamoDB".
struct DynamoDbChange : EventRecord<DynamoDbChange> {
  std::string id;                        ///< eventID
  std::string event;                     ///< "INSERT", "MODIFY" or "REMOVE"
  std::string table;                     ///< "orders"
  std::string stream_arn;                ///< eventSourceARN
  std::string sequence_number;           ///< SequenceNumber
  std::optional<WallTime> created;       ///< ApproximateCreationDateTime
  json::Value keys;                      ///< plain JSON, like the images
  std::optional<json::Value> new_image;  ///< the item after the change
  std::optional<json::Value> old_image;  ///< the item before it
  bool is_expired = false;               ///< removed by DynamoDB because its time to live had expired
  json::Value record;                    ///< the whole record, unchanged

  /// The name of the table, its stream's whole ARN, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& table);
  static const EventKind& kind();
};

}  // namespace martlet
