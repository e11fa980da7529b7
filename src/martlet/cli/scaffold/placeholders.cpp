#include "placeholders.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>

namespace martlet::cli {

Placeholders placeholders_of(const ServiceName& name) {
  return {{"my-service", name.text()}, {"my_service", name.name_space()}, {"MY_SERVICE", name.variable()}};
}

Placeholders placeholders_of_namespace(const std::string& name_space) { return {{"my_service", name_space}}; }

std::string fill_in(std::string_view text, const Placeholders& placeholders) {
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const auto found =
        std::find_if(placeholders.begin(), placeholders.end(), [&](const auto& one) { return text.substr(at).starts_with(one.first); });
    if (found == placeholders.end()) {
      filled += text[at++];
    } else {
      filled += found->second;
      at += found->first.size();
    }
  }
  return filled;
}

}  // namespace martlet::cli
