#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A record of a Kafka topic, in Amazon MSK or a self-managed cluster. `Body<T>` reads its value as JSON, `Body<std::string>` as text,
/// `Body<Bytes>` as bytes. `Body<std::optional<T>>` also accepts tombstones, which have no value.
///
/// The records of a partition are handled in order, up to the first that fails; partitions are handled concurrently. The response names
/// the records that failed or weren't handled. That requires ReportBatchItemFailures in the event source mapping (in provisioned mode);
/// otherwise set EventOptions::reports_batch_item_failures = false.
/// Contract: AWS Lambda Developer Guide, "Using Lambda with Amazon MSK".
struct KafkaRecord : EventRecord<KafkaRecord> {
  std::string topic;
  std::int64_t partition = 0;
  std::int64_t offset = 0;
  std::optional<WallTime> time;                              ///< timestamp
  std::string time_type;                                     ///< timestampType: "CREATE_TIME" or "LOG_APPEND_TIME"
  std::optional<std::string> key;                            ///< bytes
  std::optional<std::string> value;                          ///< bytes; nullopt for a tombstone
  std::vector<std::pair<std::string, std::string>> headers;  ///< values are bytes; a name may occur repeatedly
  std::string cluster_arn;                                   ///< "" for a self-managed cluster
  std::string bootstrap_servers;
  json::Value record;  ///< the whole record except for key, value and headers

  /// Returns the first value of one of `headers`, or "" if none has this name.
  std::string_view header(std::string_view name) const;

  /// The name of the topic, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& topic);
  static const EventKind& kind();
};

}  // namespace martlet
