#pragma once
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A record of a Kinesis stream. `Body<T>` reads its data as JSON, `Body<std::string>` as text, `Body<Bytes>` as bytes.
///
/// The records of a batch are handled in order, up to the first that fails: its sequence number is the checkpoint from which the shard is
/// read again. That requires ReportBatchItemFailures in the event source mapping. A tumbling window's state is returned unchanged.
/// Contract: AWS Lambda Developer Guide, "Using Lambda to process records from Amazon Kinesis Data Streams".
struct KinesisRecord : EventRecord<KinesisRecord> {
  std::string id;               ///< eventID
  std::string stream;           ///< "clicks"
  std::string stream_arn;       ///< eventSourceARN; for a consumer with dedicated throughput, the consumer's ARN
  std::string shard;            ///< "shardId-000000000006"
  std::string sequence_number;  ///< sequenceNumber
  std::string partition_key;
  std::string data;                 ///< bytes
  std::optional<WallTime> arrived;  ///< approximateArrivalTimestamp
  json::Value record;               ///< the whole record except for the data

  /// The name of the stream, its whole ARN, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& stream);
  static const EventKind& kind();
};

}  // namespace martlet
