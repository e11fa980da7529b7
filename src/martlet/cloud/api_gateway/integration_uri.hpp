#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet::cloud::api_gateway {

/// Returns the function's ARN in an integration's URI, which is either the ARN itself or
/// "arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations". Returns nullopt if the URI isn't that of a function.
std::optional<std::string> function_arn_of(std::string_view integration_uri);

}  // namespace martlet::cloud::api_gateway
