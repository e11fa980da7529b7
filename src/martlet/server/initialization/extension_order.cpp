#include "extension_order.hpp"

#include <algorithm>

namespace martlet {
namespace {

bool names(const std::vector<std::string>& plugins, const std::string& plugin) {
  return std::find(plugins.begin(), plugins.end(), plugin) != plugins.end();
}

bool must_precede(const RegisteredExtension& first, const RegisteredExtension& second) {
  return names(first.options.before, second.plugin) || names(second.options.after, first.plugin);
}

}  // namespace

void order_extensions(std::vector<RegisteredExtension>& extensions, std::vector<std::string>& problems) {
  std::vector<RegisteredExtension> ordered;
  while (!extensions.empty()) {
    const auto is_free = [&](const RegisteredExtension& candidate) {
      return std::none_of(extensions.begin(), extensions.end(),
                          [&](const RegisteredExtension& other) { return &other != &candidate && must_precede(other, candidate); });
    };
    const auto next = std::find_if(extensions.begin(), extensions.end(), is_free);
    if (next == extensions.end()) {
      problems.push_back("the extensions of plugin \"" + extensions.front().plugin +
                         "\" must run both before and after those of another plugin");
      std::move(extensions.begin(), extensions.end(), std::back_inserter(ordered));
      break;
    }
    ordered.push_back(std::move(*next));
    extensions.erase(next);
  }
  extensions = std::move(ordered);
}

}  // namespace martlet
