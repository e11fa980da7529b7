#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "queue.hpp"
#include "queue_store.hpp"

namespace martlet::cloud::sqs {

/// Does this queue's RedriveAllowPolicy let `source` use it as its dead-letter queue? Without a policy every queue may.
/// Contract: SQS API Reference, SetQueueAttributes, RedriveAllowPolicy.
bool takes_dead_letters_of(const Queue& target, const Queue& source);

/// Is `text` a RedriveAllowPolicy: a permission, and with byQueue 1 to 10 queues?
bool is_redrive_allow_policy(const std::string& text);

/// May `source` have the dead-letter queue that its RedrivePolicy names: does it exist, in the same account and region, is it of the same
/// kind, and does it allow it? Fails with InvalidParameterValue.
/// Contract: SQS Developer Guide, "Using dead-letter queues in Amazon SQS".
Reply<> check_dead_letter_queue(QueueStore& store, const Queue& source);

}  // namespace martlet::cloud::sqs
