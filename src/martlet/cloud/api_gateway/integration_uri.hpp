#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet::cloud::http_apis {

/// The function's ARN in an integration's URI, which is that ARN or
/// "arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations". nullopt: it isn't a function's.
std::optional<std::string> function_arn_of(std::string_view integration_uri);

}  // namespace martlet::cloud::http_apis
