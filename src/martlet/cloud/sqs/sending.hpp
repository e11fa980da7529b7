#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "queue_store.hpp"

namespace martlet::cloud::sqs {

/// Sends one message, of SendMessage, of an entry of a batch, or of another service. `sender`: the id of who sends. Fails with SQS's
/// errors where it can't be one of this queue.
Reply<SendMessageResponse> send(QueueStore& store, const Queue& queue, const SendEntry& message, const std::string& sender, WallTime now);

/// Bytes that count for a message's size.
std::size_t size_of(const SendEntry& message);

}  // namespace martlet::cloud::sqs
