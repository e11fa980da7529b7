#include "deploy.hpp"

#include "access.hpp"

namespace martlet::cloud::api_gateway {

Deployment deploy(ApiStore& store, const std::string& api_id, WallTime now, DeployedBy by) {
  constexpr std::size_t id_characters = 6;
  Deployment deployment{.deployment_id = new_id(id_characters), .auto_deployed = by.stage, .created_date = now};
  deployment.description = std::move(by.description);
  store.put(api_id, deployment);
  store.keep(api_id, deployment.deployment_id, store.current(api_id));
  return deployment;
}

}  // namespace martlet::cloud::api_gateway
