#pragma once
#include <optional>
#include <string>

#include <martlet/base/clock.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A record of a Kinesis stream. `Body<T>` reads its data as JSON, `Body<std::string>` takes it as text, `Body<Bytes>` as it is.
///
/// The records of a batch are handled in order, up to the first that fails: its sequence number is the checkpoint from which the shard is
/// read again. That counts only if the event source mapping has ReportBatchItemFailures. A tumbling window's state is answered as it came.
/// Contract: AWS Lambda Developer Guide, "Using Lambda to process records from Amazon Kinesis Data Streams".
struct KinesisRecord : EventRecord<KinesisRecord> {
  std::string id;          ///< eventID
  std::string stream;      ///< "clicks"
  std::string stream_arn;  ///< eventSourceARN; of a consumer with its own throughput: the consumer's
  std::string shard;       ///< "shardId-000000000006"
  std::string sequence;    ///< sequenceNumber
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
