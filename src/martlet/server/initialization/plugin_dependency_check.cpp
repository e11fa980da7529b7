#include "plugin_dependency_check.hpp"

#include <algorithm>

#include "semver_range.hpp"

namespace martlet {

void check_plugin_dependencies(const std::vector<Plugin>& plugins, std::vector<std::string>& problems) {
  for (const Plugin& plugin : plugins) {
    for (const PluginDependency& needed : plugin.dependencies) {
      const auto found = std::find_if(plugins.begin(), plugins.end(), [&](const Plugin& one) { return one.name == needed.name; });
      if (found == plugins.end()) {
        problems.push_back("plugin \"" + plugin.name + "\" needs plugin \"" + needed.name + "\", which isn't registered");
      } else if (!satisfies_semver(found->version, needed.range)) {
        problems.push_back("plugin \"" + plugin.name + "\" needs plugin \"" + needed.name + "\" " + needed.range + ", but " +
                           found->version + " is registered");
      }
    }
  }
}

}  // namespace martlet
