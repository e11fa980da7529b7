#pragma once
#include <martlet/cloud/api/call.hpp>

#include "api_store.hpp"
#include "request_shapes.hpp"

/// The handlers of API Gateway's operations, each in a file with the operation's name.
namespace martlet::cloud::api_gateway {

Reply<HttpApi> create_api(ApiStore& store, Call& call, ApiRequest& request);
Reply<HttpApi> get_api(ApiStore& store, Call& call, Named<HttpApi>& request);
Reply<Page<HttpApi>> get_apis(ApiStore& store, Call& call, Listed<HttpApi>& request);
Reply<HttpApi> update_api(ApiStore& store, Call& call, ApiRequest& request);
Reply<EmptyResponse> delete_api(ApiStore& store, Call& call, Named<HttpApi>& request);
Reply<EmptyResponse> delete_cors_configuration(ApiStore& store, Call& call, Named<HttpApi>& request);

Reply<Integration> create_integration(ApiStore& store, Call& call, IntegrationRequest& request);
Reply<Integration> get_integration(ApiStore& store, Call& call, Named<Integration>& request);
Reply<Page<Integration>> get_integrations(ApiStore& store, Call& call, Listed<Integration>& request);
Reply<Integration> update_integration(ApiStore& store, Call& call, IntegrationRequest& request);
Reply<EmptyResponse> delete_integration(ApiStore& store, Call& call, Named<Integration>& request);

Reply<Route> create_route(ApiStore& store, Call& call, RouteRequest& request);
Reply<Route> get_route(ApiStore& store, Call& call, Named<Route>& request);
Reply<Page<Route>> get_routes(ApiStore& store, Call& call, Listed<Route>& request);
Reply<Route> update_route(ApiStore& store, Call& call, RouteRequest& request);
Reply<EmptyResponse> delete_route(ApiStore& store, Call& call, Named<Route>& request);

Reply<Stage> create_stage(ApiStore& store, Call& call, StageRequest& request);
Reply<Stage> get_stage(ApiStore& store, Call& call, Named<Stage>& request);
Reply<Page<Stage>> get_stages(ApiStore& store, Call& call, Listed<Stage>& request);
Reply<Stage> update_stage(ApiStore& store, Call& call, StageRequest& request);
Reply<EmptyResponse> delete_stage(ApiStore& store, Call& call, Named<Stage>& request);

Reply<Deployment> create_deployment(ApiStore& store, Call& call, DeploymentRequest& request);
Reply<Deployment> get_deployment(ApiStore& store, Call& call, Named<Deployment>& request);
Reply<Page<Deployment>> get_deployments(ApiStore& store, Call& call, Listed<Deployment>& request);
Reply<EmptyResponse> delete_deployment(ApiStore& store, Call& call, Named<Deployment>& request);

Reply<EmptyResponse> tag_resource(ApiStore& store, Call& call, TagRequest& request);
Reply<EmptyResponse> untag_resource(ApiStore& store, Call& call, UntagRequest& request);
Reply<TagsResponse> get_tags(ApiStore& store, Call& call, TagRequest& request);

}  // namespace martlet::cloud::api_gateway
