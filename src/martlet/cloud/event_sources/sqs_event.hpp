#pragma once
#include <string>
#include <vector>

#include <martlet/cloud/sqs/received_queue_message.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_sources {

/// Returns a message as functions receive it. Contract: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS".
json::Value record_of(const ReceivedQueueMessage& message, const std::string& queue_arn);
/// Returns an event with several messages: {"Records": [...]}.
std::string event_of(const std::vector<ReceivedQueueMessage>& messages, const std::string& queue_arn);

}  // namespace martlet::cloud::event_sources
