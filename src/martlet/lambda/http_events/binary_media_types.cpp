#include "binary_media_types.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

std::string_view first_accepted(const HttpEvent& event) {
  for (const NameAndValue& header : event.all_headers()) {
    if (equals_ignoring_case(header.name, "accept")) return trim(header.value.substr(0, header.value.find_first_of(",;")));
  }
  return {};
}

}  // namespace

bool decodes_base64(const HttpEvent& event, const std::vector<std::string>& binary_media_types) {
  if (event.kind() != HttpEventKind::rest_api) return true;
  if (binary_media_types.empty()) return false;
  const std::string_view accepted = first_accepted(event);
  return std::any_of(binary_media_types.begin(), binary_media_types.end(),
                     [&](std::string_view type) { return type == "*/*" || equals_ignoring_case(type, accepted); });
}

}  // namespace martlet::lambda
