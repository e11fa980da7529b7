#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>

#include <martlet/cloud/api/identity.hpp>

namespace martlet::cloud {

/// What Lambda asks of a queue that it polls.
struct QueueFacts {
  std::chrono::seconds visibility_timeout{};
  bool is_fifo = false;
};

/// A text, a number or bytes beside a message's body.
struct QueuedAttribute {
  std::string data_type{};
  std::optional<std::string> string_value{};
  std::optional<std::string> binary_value{};  ///< in base64
};

/// A message that was received.
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
  std::string group{};                              ///< of a FIFO queue
  std::map<std::string, std::string> attributes{};  ///< texts
  std::string service{};                            ///< "events.amazonaws.com"
  std::string source_arn{};                         ///< of the rule for which it sends
  const Identity* role = nullptr;                   ///< a session that sends, instead of the service
  std::string region{};
};

}  // namespace martlet::cloud
