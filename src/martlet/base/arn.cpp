#include "arn.hpp"

#include <array>

namespace martlet {

std::optional<std::string_view> Arn::after(std::string_view kind) const {
  if (!resource.starts_with(kind)) return std::nullopt;
  return resource.substr(kind.size());
}

std::optional<Arn> parse_arn(std::string_view text) {
  std::array<std::string_view, 5> parts;  // all but the resource, which may contain colons
  for (std::string_view& part : parts) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    part = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  const auto& [arn, partition, service, region, account] = parts;
  if (arn != "arn" || partition.empty() || service.empty() || text.empty()) return std::nullopt;
  return Arn{partition, service, region, account, text};
}

}  // namespace martlet
