#include "key_url.hpp"

#include <martlet/http/request_target.hpp>

namespace martlet {

bool is_safe_key_url(std::string_view url) {
  const auto parts = http::split_target(url);
  if (!parts || parts->form != http::RequestTarget::Form::absolute) return false;
  const std::string_view host = http::host_of(parts->authority);
  if (url.starts_with("https://")) return !host.empty();
  return url.starts_with("http://") && (host == "localhost" || host == "127.0.0.1" || host == "[::1]");
}

std::string discovery_url(std::string_view issuer) {
  if (issuer.ends_with('/')) issuer.remove_suffix(1);
  return std::string(issuer) + "/.well-known/openid-configuration";
}

}  // namespace martlet
