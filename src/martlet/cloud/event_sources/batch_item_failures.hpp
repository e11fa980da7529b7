#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace martlet::cloud::event_sources {

/// Returns the ids of messages that a function's response reports as failed, or nullopt if the response can't be read, which means that all
/// failed. Contract: AWS Lambda Developer Guide, "Handling errors for an SQS event source", partial batch responses.
std::optional<std::set<std::string>> batch_item_failures(std::string_view answer, const std::set<std::string>& message_ids);

}  // namespace martlet::cloud::event_sources
