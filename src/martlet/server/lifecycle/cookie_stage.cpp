#include "cookie_codec.hpp"
#include "lifecycle.hpp"

namespace martlet {

Step Lifecycle::read_cookies() {
  request_.state_ = json::Value(json::Object());
  const RouteOptions& options = request_.options();
  if (!options.state.parse) return {};
  const std::optional<std::string> header = request_.headers().joined("cookie");
  if (!header) return {};
  ReadCookies read = read_cookie_header(*header, core_.cookies);
  request_.state_ = std::move(read.state);
  request_.cookies_to_clear_ = std::move(read.to_clear);
  if (read.error.empty() || options.state.on_invalid == OnInvalid::ignore) return {};
  if (options.state.on_invalid == OnInvalid::log) {
    request_.log().warn(read.error, {{"route", request_.route_path()}});
    return {};
  }
  return bad_request(std::move(read.error));
}

}  // namespace martlet
