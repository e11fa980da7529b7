#include <martlet/cloud/gateway/cors.hpp>

#include <algorithm>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud {
namespace {

bool fits(std::string_view pattern, std::string_view origin) {
  if (pattern == "*" || equals_ignoring_case(pattern, origin)) return true;
  return pattern.ends_with("://*") && origin.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool is_allowed(const CorsRules& cors, std::string_view origin) {
  return std::ranges::any_of(cors.allow_origins, [&](const std::string& pattern) { return fits(pattern, origin); });
}

void put_list(http::Response& response, std::string_view name, const std::vector<std::string>& values) {
  if (!values.empty()) response.headers.set(name, join(values, ","));
}

// Sets the headers that responses to preflights and to other requests have in common.
void put_origin(http::Response& response, const CorsRules& cors, std::string_view origin) {
  const bool is_any = std::ranges::find(cors.allow_origins, "*") != cors.allow_origins.end();
  response.headers.set("access-control-allow-origin", is_any ? "*" : std::string(origin));
  if (cors.allow_credentials) response.headers.set("access-control-allow-credentials", "true");
}

}  // namespace

bool is_preflight(const http::Request& request) {
  return request.method == "OPTIONS" && request.headers.has("origin") && request.headers.has("access-control-request-method");
}

http::Response answer_preflight(const http::Request& request, const CorsRules& cors) {
  http::Response response;
  response.status = 204;
  const std::string_view origin = request.headers.get("origin").value_or("");
  if (!is_allowed(cors, origin)) return response;
  put_origin(response, cors, origin);
  put_list(response, "access-control-allow-methods", cors.allow_methods);
  put_list(response, "access-control-allow-headers", cors.allow_headers);
  put_list(response, "access-control-expose-headers", cors.expose_headers);
  if (cors.max_age) response.headers.set("access-control-max-age", std::to_string(*cors.max_age));
  return response;
}

void put_cors(const http::Request& request, const CorsRules& cors, http::Response& response) {
  for (const std::string_view name : {"access-control-allow-origin", "access-control-allow-credentials", "access-control-allow-methods",
                                      "access-control-allow-headers", "access-control-expose-headers", "access-control-max-age"}) {
    response.headers.remove(name);
  }
  const std::string_view origin = request.headers.get("origin").value_or("");
  if (origin.empty() || !is_allowed(cors, origin)) return;
  put_origin(response, cors, origin);
  put_list(response, "access-control-expose-headers", cors.expose_headers);
}

}  // namespace martlet::cloud
