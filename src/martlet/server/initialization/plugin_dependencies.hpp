#pragma once
#include <string>
#include <vector>

#include <martlet/server/plugin.hpp>

namespace martlet {

/// Checks that every plugin has the plugins that it needs, in matching versions.
void check_plugin_dependencies(const std::vector<Plugin>& plugins, std::vector<std::string>& problems);

}  // namespace martlet
