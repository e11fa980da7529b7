#pragma once
#include <string>
#include <vector>

#include <martlet/base/std_function.hpp>

namespace martlet {

class Server;

struct PluginDependency {
  std::string name;
  std::string range = "*";  ///< semver, for compatibility with hapi: `1.x.x`, `^1.2.0`, `>=1 <3`, `1.2.3`, `~1.2`
};

/// A part of an application: routes, extensions, services. Its options are the arguments of the function that creates it:
/// `Plugin catalog(CatalogOptions options)`.
struct Plugin {
  std::string name;
  std::function<void(Server&)> register_with;
  std::string version = "0.0.0";
  std::vector<PluginDependency> dependencies{};  ///< checked at initialization, whatever the order of registration
  bool once = false;                             ///< a second registration is skipped
  bool multiple = false;                         ///< a second registration is allowed; otherwise it is an error
};

struct PluginOptions {
  std::string prefix{};              ///< of its routes' paths; prefixes of nested plugins are concatenated
  std::vector<std::string> vhost{};  ///< the hosts of its routes that have no vhost
};

}  // namespace martlet
