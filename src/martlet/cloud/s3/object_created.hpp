#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud {

/// A new object, or a new version of one, as S3 reports it to EventBridge. Contract: Amazon S3 User Guide, "EventBridge event message
/// structure".
struct ObjectCreated {
  std::string account{};  ///< the bucket's account
  std::string region{};
  std::string bucket{};
  bool is_for_event_bridge = false;  ///< whether the bucket sends notifications to EventBridge
  std::string key{};
  std::int64_t size = 0;
  std::string e_tag{};                      ///< without quotes
  std::optional<std::string> version_id{};  ///< nullopt if versioning has never been enabled for the bucket
  std::string sequencer{};                  ///< greater for later events of the same key
  std::string reason{};                     ///< "PutObject", "CopyObject", "CompleteMultipartUpload"
  std::string request_id{};
  std::string requester{};  ///< the caller's account
  std::string source_ip_address{};
  WallTime time{};
};

}  // namespace martlet::cloud
