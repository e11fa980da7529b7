#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/sqs/queue_polling.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_sources {

/// Returns a message as functions receive it. Contract: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS".
json::Value record_of(const ReceivedQueueMessage& message, const std::string& queue_arn);
/// Returns an event with several messages: {"Records": [...]}.
std::string event_of(const std::vector<ReceivedQueueMessage>& messages, const std::string& queue_arn);

/// Does a record match one of a filter's patterns? Patterns can match inside a JSON body.
bool is_wanted(const json::Value& record, const std::vector<std::string>& patterns);

/// Returns the ids of messages that a function's answer reports as failed, or nullopt if the answer can't be read, so that all failed.
/// Contract: AWS Lambda Developer Guide, "Handling errors for an SQS event source", partial batch responses.
std::optional<std::set<std::string>> failures_in(std::string_view answer, const std::set<std::string>& message_ids);

}  // namespace martlet::cloud::event_sources
