#pragma once
#include <martlet/base/wall_time.hpp>

#include "api_store.hpp"

namespace martlet::cloud::api_gateway {

struct DeploymentOrigin {
  bool is_automatic = false;  ///< whether a stage deployed automatically
  std::optional<std::string> description{};
};

/// Stores the API's current routes and integrations as a deployment.
Deployment store_deployment(ApiStore& store, const std::string& api_id, WallTime now, DeploymentOrigin origin);

}  // namespace martlet::cloud::api_gateway
