#include "sqs_errors.hpp"

namespace martlet::cloud::sqs {

ServiceError sqs_error(std::string_view code, std::string message) {
  return {400, "com.amazonaws.sqs#" + std::string(code), std::move(message), {}};
}
ServiceError queue_does_not_exist() { return sqs_error("QueueDoesNotExist", "The specified queue does not exist."); }
ServiceError missing_parameter(std::string_view name) {
  return sqs_error("MissingParameter", "The request must contain the parameter " + std::string(name) + ".");
}
ServiceError invalid_value(std::string message) { return sqs_error("InvalidParameterValue", std::move(message)); }
ServiceError invalid_attribute(std::string_view name) {
  return sqs_error("InvalidAttributeValue", "Invalid value for the parameter " + std::string(name) + ".");
}
ServiceError invalid_receipt_handle(const std::string& handle) {
  return sqs_error("ReceiptHandleIsInvalid", "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
}

}  // namespace martlet::cloud::sqs
