#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {

ServiceError validation_error(std::string message) { return {400, "ValidationException", std::move(message), {}}; }

ServiceError invalid_values(std::string_view why) {
  return validation_error("One or more parameter values were invalid: " + std::string(why));
}

ServiceError dynamodb_error(std::string_view code, std::string message, json::Object members) {
  return {400, "com.amazonaws.dynamodb.v20120810#" + std::string(code), std::move(message), std::move(members)};
}

ServiceError no_resource() { return dynamodb_error("ResourceNotFoundException", "Requested resource not found"); }

ServiceError no_table(const std::string& name) {
  return dynamodb_error("ResourceNotFoundException", "Requested resource not found: Table: " + name + " not found");
}

ServiceError continuous_backups_error(ServiceError error, const std::string& name) {
  if (!error.code.ends_with("#ResourceNotFoundException")) return error;
  return dynamodb_error("TableNotFoundException", "Table not found: " + name);
}

ServiceError not_supported(std::string_view what) {
  return validation_error("The local cloud does not support " + std::string(what) + ".");
}

}  // namespace martlet::cloud::dynamodb
