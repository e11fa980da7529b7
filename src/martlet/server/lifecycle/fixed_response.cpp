#include "fixed_response.hpp"

#include <martlet/server/handler_binding.hpp>

#include "cache_control.hpp"
#include "content_type.hpp"
#include "security_headers.hpp"

namespace martlet {
namespace {

// The same types as in Response's constructors.
std::string_view default_type(HandlerResult::Content content) {
  switch (content) {
    case HandlerResult::Content::text: return "text/html";
    case HandlerResult::Content::bytes: return "application/octet-stream";
    default: return "application/json";
  }
}

}  // namespace

std::optional<FixedResponse> fixed_response_of(const Route& route) {
  const RouteOptions& options = route.options;
  const std::string_view type = default_type(route.binding.result.content);
  http::Headers before;
  before.set("content-type", content_type(nullptr, type, default_charset));
  if (options.security) add_security_headers(*options.security, before);
  const std::string cache = cache_control(options.cache, {200, route.method, std::nullopt, false});
  if (!cache.empty()) before.set("cache-control", cache);
  http::Headers after;
  if (route.method == "GET" && options.response.ranges) after.set("accept-ranges", "bytes");
  std::optional<http::FixedHeaders> headers = http::FixedHeaders::of(before, after);
  if (!headers) return std::nullopt;
  return FixedResponse{type, *std::move(headers)};
}

}  // namespace martlet
