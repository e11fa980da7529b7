#pragma once
#include <map>
#include <optional>
#include <string>

namespace martlet::cloud {

/// A message attribute: a string, a number or bytes, in addition to the body.
struct ReceivedAttribute {
  std::string data_type{};
  std::optional<std::string> string_value{};
  std::optional<std::string> binary_value{};  ///< in base64
};

/// A received message.
struct ReceivedQueueMessage {
  std::string message_id{};
  std::string receipt{};
  std::string body{};
  std::string md5_of_body{};
  std::map<std::string, std::string> system{};  ///< ApproximateReceiveCount, SentTimestamp, ...
  std::map<std::string, ReceivedAttribute> attributes{};
  std::optional<std::string> md5_of_attributes{};
};

}  // namespace martlet::cloud
