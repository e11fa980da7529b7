#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>

#include <martlet/cloud/api/identity.hpp>

namespace martlet::cloud {

/// The settings of a queue that Lambda needs to poll it.
struct QueueFacts {
  std::chrono::seconds visibility_timeout{};
  bool is_fifo = false;
};

/// A message attribute: a string, a number or bytes, in addition to the body.
struct QueuedAttribute {
  std::string data_type{};
  std::optional<std::string> string_value{};
  std::optional<std::string> binary_value{};  ///< in base64
};

/// A received message.
struct QueuedMessage {
  std::string message_id{};
  std::string receipt{};
  std::string body{};
  std::string md5_of_body{};
  std::map<std::string, std::string> system{};  ///< ApproximateReceiveCount, SentTimestamp, ...
  std::map<std::string, QueuedAttribute> attributes{};
  std::optional<std::string> md5_of_attributes{};
};

/// A message that a service sends.
struct ServiceMessage {
  std::string queue_arn{};
  std::string body{};
  std::string group{};                              ///< message group, for FIFO queues
  std::map<std::string, std::string> attributes{};  ///< of type String
  std::string service{};                            ///< the sending service: "events.amazonaws.com"
  std::string source_arn{};                         ///< the rule on whose behalf the service sends
  const Identity* role = nullptr;                   ///< the session that sends instead of the service, if any
  std::string region{};
};

}  // namespace martlet::cloud
