#pragma once
#include <optional>
#include <string_view>

namespace martlet::cloud {

/// The integrations by which HTTP requests reach a function. They differ in the event's format and in whether the path is decoded.
enum class GatewayKind {
  rest_api,       ///< API Gateway's REST API, with payload format 1.0 and the path as sent
  http_api_1,     ///< an HTTP API with payload format 1.0 and the path decoded
  http_api_2,     ///< an HTTP API with payload format 2.0 and the path decoded
  function_url,   ///< a function URL, with payload format 2.0 and the path as sent
  load_balancer,  ///< an Application Load Balancer with multi-value headers, and path and query as sent
};

/// Returns the kind with this name on the command line (`rest`, `http-api-1`, `http-api-2`, `function-url`, `alb`), or nullopt.
std::optional<GatewayKind> gateway_kind_named(std::string_view name);
std::string_view name_of(GatewayKind kind);

}  // namespace martlet::cloud
