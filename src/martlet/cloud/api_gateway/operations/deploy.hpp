#pragma once
#include <martlet/base/clock.hpp>

#include "api_store.hpp"

namespace martlet::cloud::http_apis {

struct DeployedBy {
  bool stage = false;  ///< a stage that deploys automatically
  std::optional<std::string> description{};
};

/// Stores what the API serves now as a deployment.
Deployment deploy(ApiStore& store, const std::string& api_id, WallTime now, DeployedBy by);

}  // namespace martlet::cloud::http_apis
