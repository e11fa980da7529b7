#include "store_deployment.hpp"

#include "new_resource_id.hpp"

namespace martlet::cloud::api_gateway {

Deployment store_deployment(ApiStore& store, const std::string& api_id, WallTime now, DeploymentOrigin origin) {
  constexpr std::size_t id_characters = 6;
  Deployment deployment{.deployment_id = new_resource_id(id_characters), .auto_deployed = origin.is_automatic, .created_date = now};
  deployment.description = std::move(origin.description);
  store.put(api_id, deployment);
  store.put_snapshot(api_id, deployment.deployment_id, store.current(api_id));
  return deployment;
}

}  // namespace martlet::cloud::api_gateway
