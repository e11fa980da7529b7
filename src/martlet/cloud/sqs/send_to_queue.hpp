#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "queue_store.hpp"

namespace martlet::cloud::sqs {

/// Sends one message, from SendMessage, from an entry of a batch, or from another service. `sender` is the sender's id. Fails with SQS's
/// errors if the queue can't accept the message.
ServiceResult<SendMessageResponse> send_to_queue(QueueStore& store, const Queue& queue, const SendEntry& message, const std::string& sender,
                                                 WallTime now);

}  // namespace martlet::cloud::sqs
