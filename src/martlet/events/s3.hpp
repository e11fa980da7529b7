#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A notification that an object in a bucket was created, removed, and so on, without the object's bytes. If a handler fails, the
/// invocation fails. S3's test event, which it sends when notifications are set up, gets a response without a handler. Contract: Amazon S3
/// User Guide, "Event message structure".
struct S3Notification : EventRecord<S3Notification> {
  std::string event;   ///< "ObjectCreated:Put", without the `s3:` of configurations
  std::string bucket;  ///< the bucket's name
  std::string bucket_arn;
  std::string key;                   ///< decoded: "photos/a b+c.jpg", as GetObject takes it
  std::optional<std::int64_t> size;  ///< bytes; absent for a removed object
  std::optional<std::string> etag;
  std::optional<std::string> version;  ///< versionId, for a bucket with versioning
  std::string sequencer;               ///< orders the events of one key, if compared as a hexadecimal number
  std::optional<WallTime> time;
  std::string region;
  json::Value record;  ///< the whole record

  /// The name of the bucket, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& bucket);
  static const EventKind& kind();
};

}  // namespace martlet
