#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// Cross-origin rules of an HTTP API or of a function URL.
struct CorsRules {
  bool allow_credentials = false;
  std::vector<std::string> allow_headers{};
  std::vector<std::string> allow_methods{};
  std::vector<std::string> allow_origins{};
  std::vector<std::string> expose_headers{};
  std::optional<int> max_age{};  ///< in seconds
};

/// Returns the rules that a service's shape declares, any of whose members may be absent.
template <class Declared>
CorsRules cors_rules(const Declared& declared) {
  const std::vector<std::string> none;
  return {.allow_credentials = declared.allow_credentials.value_or(false),
          .allow_headers = declared.allow_headers.value_or(none),
          .allow_methods = declared.allow_methods.value_or(none),
          .allow_origins = declared.allow_origins.value_or(none),
          .expose_headers = declared.expose_headers.value_or(none),
          .max_age = declared.max_age};
}

/// Returns whether `request` is a preflight request, to which the gateway itself responds.
bool is_preflight(const http::Request& request);
http::Response answer_preflight(const http::Request& request, const CorsRules& cors);

/// Replaces the function's CORS headers with the gateway's own.
/// Contract: API Gateway Developer Guide, "Configure CORS for HTTP APIs in API Gateway"; AWS Lambda Developer Guide, "Cross-origin resource
/// sharing (CORS)" of function URLs.
void put_cors(const http::Request& request, const CorsRules& cors, http::Response& response);

}  // namespace martlet::cloud
