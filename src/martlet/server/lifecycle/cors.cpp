#include "cors.hpp"

#include <algorithm>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>
#include <martlet/server/request.hpp>

namespace martlet {
namespace {

std::string list_of(std::vector<std::string> names, const std::vector<std::string>& more) {
  names.insert(names.end(), more.begin(), more.end());
  return join(names, ",");
}

// hapi's wildcards: `*` is any text, `?` any character.
bool matches(std::string_view pattern, std::string_view origin) {
  std::size_t p = 0;
  std::size_t o = 0;
  std::size_t star = std::string_view::npos;  // the last one, which matches the origin up to `taken`
  std::size_t taken = 0;
  while (o < origin.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = o;
    } else if (p < pattern.size() && (pattern[p] == origin[o] || pattern[p] == '?')) {
      ++p;
      ++o;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      o = ++taken;
    } else {
      return false;
    }
  }
  return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(), [](char c) { return c == '*'; });
}

Response refusal(std::string_view why) {
  json::Value body;
  body.set("message", why);
  return Response(std::move(body));
}

}  // namespace

bool operator==(const CorsOptions& a, const CorsOptions& b) = default;

CorsOptions cors_from(std::vector<std::string> origins) {
  CorsOptions options;
  options.origins = std::move(origins);
  return options;
}

PreparedCors::PreparedCors(const CorsOptions& given)
    : options(given),
      allowed_headers(list_of(given.headers, given.additional_headers)),
      exposed_headers(list_of(given.exposed_headers, given.additional_exposed_headers)) {
  split(allowed_headers, ',', [&](std::string_view name) { lower_headers.push_back(to_lower(name)); });
  lower_headers.emplace_back("origin");  // always, since some browsers list it
}

bool PreparedCors::allows(std::optional<std::string_view> origin) const {
  if (options.ignore_origin) return true;
  return std::any_of(options.origins.begin(), options.origins.end(), [&](const std::string& one) {
    if (one == "*") return true;
    if (!origin) return false;
    return one.find('*') == std::string::npos ? one == *origin : matches(one, *origin);
  });
}

void add_cors_headers(const PreparedCors& cors, const Request& request, http::Headers& headers) {
  if (!cors.options.ignore_origin) headers.append("vary", "origin", ",", true);
  const std::optional<std::string_view> origin = request.headers().filled("origin");
  if (!cors.allows(origin)) return;
  if (cors.options.ignore_origin) {
    headers.set("access-control-allow-origin", "*");
  } else if (origin) {
    headers.set("access-control-allow-origin", std::string(*origin));
  }
  if (cors.options.credentials) headers.set("access-control-allow-credentials", "true");
  if (!cors.exposed_headers.empty()) headers.append("access-control-expose-headers", cors.exposed_headers);
}

// The order of the checks, and each response, are hapi's. A refused preflight is 200 without CORS headers: browsers refuse it.
Response preflight(const PreparedCors* cors, const Request& request) {
  if (!cors) return refusal("CORS is disabled for this route");
  const std::optional<std::string_view> origin = request.headers().filled("origin");
  if (!origin && !cors->options.ignore_origin) throw not_found("CORS error: Missing Origin header");
  if (!cors->allows(origin)) return refusal("CORS error: Origin not allowed");
  if (const auto asked = request.headers().joined("access-control-request-headers"); asked && !asked->empty()) {
    bool all = true;
    split(*asked, ',', [&](std::string_view name) {
      const std::string lower = to_lower(trim(name));
      all = all && std::find(cors->lower_headers.begin(), cors->lower_headers.end(), lower) != cors->lower_headers.end();
    });
    if (!all) return refusal("CORS error: Some headers are not allowed");
  }
  Response response;
  response.code(cors->options.preflight_status);
  response.header("access-control-allow-origin", cors->options.ignore_origin ? "*" : std::string(*origin));
  response.header("access-control-allow-methods", std::string(*request.headers().get("access-control-request-method")));
  response.header("access-control-allow-headers", cors->allowed_headers);
  response.header("access-control-max-age", std::to_string(cors->options.max_age.count()));
  if (cors->options.credentials) response.header("access-control-allow-credentials", "true");
  if (!cors->exposed_headers.empty()) response.header("access-control-expose-headers", cors->exposed_headers);
  return response;
}

}  // namespace martlet
