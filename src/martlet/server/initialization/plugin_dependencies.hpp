#pragma once
#include <string>
#include <vector>

#include <martlet/server/plugin.hpp>

namespace martlet {

/// Does every plugin have the plugins that it needs, in versions that fit?
void check_plugin_dependencies(const std::vector<Plugin>& plugins, std::vector<std::string>& problems);

}  // namespace martlet
