#include "api_address.hpp"

namespace martlet::cloud::api_gateway {
namespace {

constexpr std::string_view prefix = "/_aws/execute-api/";
constexpr std::string_view host_infix = ".execute-api.";

// "a/b?c" becomes "a" and "/b?c"; "a?c" becomes "a" and "/?c".
ApiAddress split_after_segment(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("/?"), text.size());
  std::string_view rest = text.substr(end);
  return {std::string(text.substr(0, end)), rest.starts_with('/') ? std::string(rest) : '/' + std::string(rest)};
}

}  // namespace

std::optional<ApiAddress> api_address(const http::Request& request) {
  const std::string_view target = request.target;
  if (target.starts_with(prefix)) return split_after_segment(target.substr(prefix.size()));
  const std::string_view host = request.headers.get("host").value_or("");
  const std::size_t at = host.find(host_infix);
  if (at == host.npos || !target.starts_with('/')) return std::nullopt;
  return ApiAddress{std::string(host.substr(0, at)), std::string(target)};
}

StageAndTarget split_stage(std::string_view target) {
  ApiAddress split = split_after_segment(target.substr(1));
  return {std::move(split.api_id), std::move(split.target)};
}

}  // namespace martlet::cloud::api_gateway
