#include "../request_extras.hpp"
#include "cookie_codec.hpp"
#include "lifecycle.hpp"

namespace martlet {

Step Lifecycle::read_cookies() {
  request_.parses_cookies_ = true;
  if (!request_.headers().has("cookie")) return {};
  const StateOptions& options = request_.options().state;
  const std::optional<std::string> header = request_.headers().joined("cookie");
  ReadCookies read = read_cookie_header(*header, core_.cookies);
  request_.extras().cookies.emplace(std::move(read.state), std::move(read.to_clear));
  if (read.error.empty() || options.on_invalid == OnInvalid::ignore) return {};
  log_.reason = read.error;  // the server's own text, without the client's values
  if (options.on_invalid == OnInvalid::log) {
    log_.log_accepted(request_);
    return {};
  }
  return bad_request(std::move(read.error));
}

}  // namespace martlet
