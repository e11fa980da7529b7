#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/cloud/policy/policy.hpp>

#include "queue_store.hpp"

namespace martlet::cloud::sqs {

std::string url_of(const Call& call, const Queue& queue);

/// A queue, by its URL, that the caller may do `action` with: "sqs:SendMessage". Fails with QueueDoesNotExist.
Reply<Queue> permitted_queue(QueueStore& store, const Call& call, std::string_view action, const std::string& url);

/// The policy that a queue has of its own, if any.
std::optional<Policy> policy_of(const Queue& queue);

}  // namespace martlet::cloud::sqs
