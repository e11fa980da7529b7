#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/clock.hpp>

namespace martlet::cloud {

/// An object, or a version of it, that is there now. What S3 tells EventBridge of it: Amazon S3 User Guide, "EventBridge event message
/// structure".
struct ObjectCreated {
  std::string account{};  ///< the bucket's
  std::string region{};
  std::string bucket{};
  bool is_for_event_bridge = false;  ///< the bucket's notifications are turned on
  std::string key{};
  std::int64_t size = 0;
  std::string e_tag{};                      ///< without quotes
  std::optional<std::string> version_id{};  ///< none: the bucket has no versions
  std::string sequencer{};                  ///< of two of one key the later one's is greater
  std::string reason{};                     ///< "PutObject", "CopyObject", "CompleteMultipartUpload"
  std::string request_id{};
  std::string requester{};  ///< the caller's account
  std::string source_ip_address{};
  WallTime time{};
};

}  // namespace martlet::cloud
