#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/cloud/policy/policy.hpp>

#include "queue_store.hpp"

namespace martlet::cloud::sqs {

std::string url_of(const Call& call, const Queue& queue);

/// Finds a queue by its URL, and checks that the caller may perform `action` ("sqs:SendMessage") on it. Fails with QueueDoesNotExist, or if
/// access is denied.
ServiceResult<Queue> permitted_queue(QueueStore& store, const Call& call, std::string_view action, const std::string& url);

/// Returns the queue's resource policy, if any.
std::optional<Policy> policy_of(const Queue& queue);

}  // namespace martlet::cloud::sqs
