#pragma once
#include <string>

#include <martlet/server/plugin.hpp>

namespace orders {

/// The sources of remote configuration.
struct RemoteConfigurationOptions {
  std::string limits;  ///< the parameter that holds Limits; "": nothing is fetched, and the default limits apply
  std::string folder;  ///< a folder with a file per parameter; "": SSM Parameter Store
};

/// Fetches Limits while the server initializes. A parameter that is missing or wrong is an initialization error that names it.
martlet::Plugin remote_configuration(RemoteConfigurationOptions options);

}  // namespace orders
