#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/sqs/queued_message.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_sources {

/// A message as functions receive it. Contract: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS".
json::Value record_of(const QueuedMessage& message, const std::string& queue_arn);
/// {"Records": [...]}
std::string event_of(const std::vector<QueuedMessage>& messages, const std::string& queue_arn);

/// Does a record match one of a filter's patterns? Patterns can match inside a JSON body.
bool is_wanted(const json::Value& record, const std::vector<std::string>& patterns);

/// The ids of messages that a function's answer reports as failed. nullopt: the answer can't be read, so all of them have failed.
/// Contract: AWS Lambda Developer Guide, "Handling errors for an SQS event source", partial batch responses.
std::optional<std::set<std::string>> failures_in(std::string_view answer, const std::set<std::string>& message_ids);

}  // namespace martlet::cloud::event_sources
