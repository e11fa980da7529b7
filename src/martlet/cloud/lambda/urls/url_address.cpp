#include "urls/url_address.hpp"

#include <algorithm>

namespace martlet::cloud::lambda {
namespace {

constexpr std::string_view path_prefix = "/_aws/lambda-url/";
constexpr std::string_view host_infix = ".lambda-url.";

}  // namespace

std::optional<UrlAddress> url_address(const http::Request& request) {
  std::string_view target = request.target;
  if (target.starts_with(path_prefix)) {
    target.remove_prefix(path_prefix.size());
    const std::size_t end = std::min(target.find_first_of("/?"), target.size());
    const std::string_view rest = target.substr(end);
    return UrlAddress{std::string(target.substr(0, end)), rest.starts_with('/') ? std::string(rest) : '/' + std::string(rest)};
  }
  const std::string_view host = request.headers.get("host").value_or("");
  const std::size_t at = host.find(host_infix);
  if (at == std::string_view::npos || !target.starts_with('/')) return std::nullopt;
  return UrlAddress{std::string(host.substr(0, at)), std::string(target)};
}

}  // namespace martlet::cloud::lambda
