#include "integration_uri.hpp"

namespace martlet::cloud::api_gateway {

std::optional<std::string> function_arn_of(std::string_view uri) {
  constexpr std::string_view before = ":lambda:path/2015-03-31/functions/";
  constexpr std::string_view after = "/invocations";
  if (uri.starts_with("arn:") && uri.find(":apigateway:") != std::string_view::npos) {
    const std::size_t at = uri.find(before);
    if (at == std::string_view::npos || !uri.ends_with(after)) return std::nullopt;
    uri = uri.substr(at + before.size());
    uri.remove_suffix(after.size());
  }
  const bool is_function =
      uri.starts_with("arn:") && uri.find(":lambda:") != std::string_view::npos && uri.find(":function:") != std::string_view::npos;
  return is_function ? std::optional<std::string>(uri) : std::nullopt;
}

}  // namespace martlet::cloud::api_gateway
