#pragma once
#include <string>
#include <vector>

#include <martlet/server/plugin.hpp>

namespace martlet {

/// Checks that the plugins that each plugin depends on are registered, at versions that satisfy the required ranges; appends a message to
/// `problems` for each one that isn't.
void check_plugin_dependencies(const std::vector<Plugin>& plugins, std::vector<std::string>& problems);

}  // namespace martlet
