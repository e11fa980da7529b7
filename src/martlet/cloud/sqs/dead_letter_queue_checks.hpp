#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "queue.hpp"
#include "queue_store.hpp"

namespace martlet::cloud::sqs {

/// Returns whether the RedriveAllowPolicy of `target` allows `source` to use it as a dead-letter queue. Without a policy, every queue may.
/// Contract: SQS API Reference, SetQueueAttributes, RedriveAllowPolicy.
bool allows_redrive_from(const Queue& target, const Queue& source);

/// Returns whether `text` is a valid RedriveAllowPolicy: a permission and, with byQueue, 1 to 10 queues.
bool is_redrive_allow_policy(const std::string& text);

/// Checks the dead-letter queue in the RedrivePolicy of `source`: it must exist in the same account and region, be of the same kind, and
/// allow `source` to use it. Fails with InvalidParameterValue.
/// Contract: SQS Developer Guide, "Using dead-letter queues in Amazon SQS".
ServiceResult<> check_dead_letter_queue(QueueStore& store, const Queue& source);

}  // namespace martlet::cloud::sqs
