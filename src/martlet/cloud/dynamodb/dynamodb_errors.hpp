#pragma once
#include <string>

#include <martlet/cloud/api/service_error.hpp>

/// DynamoDB's errors, with AWS's messages.
namespace martlet::cloud::dynamodb {

ServiceError validation_error(std::string message);
/// Returns the error "One or more parameter values were invalid: ...".
ServiceError invalid_values(std::string_view why);
/// Returns the error for a missing table when an operation accesses its items.
ServiceError no_resource();
/// Returns the error for a missing table when an operation names it, as DescribeTable does.
ServiceError no_table(const std::string& name);
/// Returns `error` as the operations on continuous backups report it: they have a separate error for a missing table, `name`.
ServiceError continuous_backups_error(ServiceError error, const std::string& name);
/// Returns the error for a request that isn't supported: "The local cloud does not support ...".
ServiceError not_supported(std::string_view what);
/// Returns any other DynamoDB error, such as "ResourceInUseException".
ServiceError dynamodb_error(std::string_view code, std::string message, json::Object members = {});

}  // namespace martlet::cloud::dynamodb
