#include <martlet/server/authorization_header.hpp>

#include <martlet/base/text.hpp>

namespace martlet {

std::optional<std::string_view> authorization(const Request& request, std::string_view scheme) {
  const std::optional<std::string_view> header = request.headers().get("authorization");
  if (!header || header->size() <= scheme.size() || (*header)[scheme.size()] != ' ') return std::nullopt;
  if (!equals_ignoring_case(header->substr(0, scheme.size()), scheme)) return std::nullopt;
  return header->substr(scheme.size() + 1);
}

}  // namespace martlet
