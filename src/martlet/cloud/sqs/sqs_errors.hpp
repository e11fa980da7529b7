#pragma once
#include <string>

#include <martlet/cloud/api/service_error.hpp>

/// SQS's errors, with AWS's codes and messages.
namespace martlet::cloud::sqs {

/// Returns an error with the code `com.amazonaws.sqs#CODE`.
ServiceError sqs_error(std::string_view code, std::string message);
ServiceError queue_does_not_exist();
ServiceError missing_parameter(std::string_view name);
ServiceError invalid_value(std::string message);
ServiceError invalid_attribute(std::string_view name);
ServiceError invalid_receipt_handle(const std::string& handle);

}  // namespace martlet::cloud::sqs
