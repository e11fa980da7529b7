#include "register_operations.hpp"

#include <martlet/cloud/api/handler_registration.hpp>

#include "api_gateway_handlers.hpp"
#include "api_gateway_operations.hpp"

namespace martlet::cloud::api_gateway {

void register_operations(Api& api, ApiStore& store) {
  // API Gateway checks members in its handlers, with its own messages, so no constraints are declared.
  HandlerRegistration<ApiStore> to(api, store);
  to.add(operations::create_api, {}, &api_gateway::create_api);
  to.add(operations::get_api, {}, &api_gateway::get_api);
  to.add(operations::get_apis, {}, &api_gateway::get_apis);
  to.add(operations::update_api, {}, &api_gateway::update_api);
  to.add(operations::delete_api, {}, &api_gateway::delete_api);
  to.add(operations::delete_cors_configuration, {}, &api_gateway::delete_cors_configuration);
  to.add(operations::create_integration, {}, &api_gateway::create_integration);
  to.add(operations::get_integration, {}, &api_gateway::get_integration);
  to.add(operations::get_integrations, {}, &api_gateway::get_integrations);
  to.add(operations::update_integration, {}, &api_gateway::update_integration);
  to.add(operations::delete_integration, {}, &api_gateway::delete_integration);
  to.add(operations::create_route, {}, &api_gateway::create_route);
  to.add(operations::get_route, {}, &api_gateway::get_route);
  to.add(operations::get_routes, {}, &api_gateway::get_routes);
  to.add(operations::update_route, {}, &api_gateway::update_route);
  to.add(operations::delete_route, {}, &api_gateway::delete_route);
  to.add(operations::create_stage, {}, &api_gateway::create_stage);
  to.add(operations::get_stage, {}, &api_gateway::get_stage);
  to.add(operations::get_stages, {}, &api_gateway::get_stages);
  to.add(operations::update_stage, {}, &api_gateway::update_stage);
  to.add(operations::delete_stage, {}, &api_gateway::delete_stage);
  to.add(operations::create_deployment, {}, &api_gateway::create_deployment);
  to.add(operations::get_deployment, {}, &api_gateway::get_deployment);
  to.add(operations::get_deployments, {}, &api_gateway::get_deployments);
  to.add(operations::delete_deployment, {}, &api_gateway::delete_deployment);
  to.add(operations::tag_resource, {}, &api_gateway::tag_resource);
  to.add(operations::untag_resource, {}, &api_gateway::untag_resource);
  to.add(operations::get_tags, {}, &api_gateway::get_tags);
}

}  // namespace martlet::cloud::api_gateway
