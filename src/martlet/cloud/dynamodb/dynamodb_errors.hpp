#pragma once
#include <string>

#include <martlet/cloud/api/service_error.hpp>

/// DynamoDB's errors, in AWS's words.
namespace martlet::cloud::dynamodb {

ServiceError validation_error(std::string message);
/// "One or more parameter values were invalid: ..."
ServiceError invalid_values(std::string_view why);
/// Of a table that is asked for its items.
ServiceError no_resource();
/// Of a table that is asked for by its name, as DescribeTable does.
ServiceError no_table(const std::string& name);
/// What the local cloud hasn't got: "The local cloud does not support ...".
ServiceError not_supported(std::string_view what);
/// Any other of DynamoDB's, such as "ResourceInUseException".
ServiceError dynamodb_error(std::string_view code, std::string message, json::Object members = {});

}  // namespace martlet::cloud::dynamodb
