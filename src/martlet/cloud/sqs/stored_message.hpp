#pragma once
#include <cstdint>
#include <map>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

#include "queue.hpp"
#include "sqs_shapes.hpp"

namespace martlet::cloud::sqs {

/// A message, as it is stored in a queue.
struct StoredMessage {
  std::int64_t id = 0;
  std::int64_t queue = 0;
  std::string message_id{};
  std::string body{};
  std::map<std::string, MessageAttribute> attributes{};
  StringMap system{};  ///< SenderId, SentTimestamp, MessageGroupId, SequenceNumber, ...
  std::string group{};
  WallTime sent{};
  WallTime visible{};  ///< when the message can be received next
  std::int64_t receives = 0;
  std::string receipt{};  ///< the receipt handle from the last time that the message was received
};
Schema describe(Type<StoredMessage>);

/// Returns the MD5 of a message's attributes. Contract: SQS Developer Guide, "Calculating the MD5 message digest for message attributes".
std::string md5_of(const std::map<std::string, MessageAttribute>& attributes);

}  // namespace martlet::cloud::sqs
