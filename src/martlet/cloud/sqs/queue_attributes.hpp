#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "queue.hpp"

namespace martlet::cloud::sqs {

/// Checks attributes of a queue. Fails with InvalidAttributeName or InvalidAttributeValue.
ServiceResult<> check_attributes(const StringMap& attributes, bool is_fifo);
/// Sets attributes of a queue. An empty value removes an attribute that may be removed.
void set_attributes(Queue& queue, const StringMap& attributes);
/// Returns whether this is an attribute of GetQueueAttributes.
bool is_attribute(const std::string& name);

}  // namespace martlet::cloud::sqs
