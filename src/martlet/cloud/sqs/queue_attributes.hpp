#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "queue.hpp"

namespace martlet::cloud::sqs {

/// Fails with InvalidAttributeName or InvalidAttributeValue where a queue can't have one of these.
Reply<> check_attributes(const Texts& attributes, bool is_fifo);
/// Puts them over those that a queue has; an empty one takes its own away, where it may.
void set_attributes(Queue& queue, const Texts& attributes);
/// Is this an attribute that GetQueueAttributes knows?
bool is_attribute(const std::string& name);

}  // namespace martlet::cloud::sqs
