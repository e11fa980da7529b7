#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "queue.hpp"
#include "sqs_shapes.hpp"

namespace martlet::cloud::sqs {

/// Checks that a queue accepts a message: its size, characters, delay, group and attributes. Fails with SQS's errors.
ServiceResult<> check_message(const Queue& queue, const SendEntry& message);

/// Returns the bytes that count towards a message's size.
std::size_t size_of(const SendEntry& message);

}  // namespace martlet::cloud::sqs
