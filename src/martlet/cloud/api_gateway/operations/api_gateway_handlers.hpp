#pragma once
#include <martlet/cloud/api/call.hpp>

#include "api_store.hpp"
#include "request_shapes.hpp"

/// The handlers of API Gateway's operations, each in a file with the operation's name.
namespace martlet::cloud::api_gateway {

ServiceResult<HttpApi> create_api(ApiStore& store, Call& call, ApiRequest& request);
ServiceResult<HttpApi> get_api(ApiStore& store, Call& call, ResourceRequest<HttpApi>& request);
ServiceResult<Page<HttpApi>> get_apis(ApiStore& store, Call& call, ListRequest<HttpApi>& request);
ServiceResult<HttpApi> update_api(ApiStore& store, Call& call, ApiRequest& request);
ServiceResult<EmptyResponse> delete_api(ApiStore& store, Call& call, ResourceRequest<HttpApi>& request);
ServiceResult<EmptyResponse> delete_cors_configuration(ApiStore& store, Call& call, ResourceRequest<HttpApi>& request);

ServiceResult<Integration> create_integration(ApiStore& store, Call& call, IntegrationRequest& request);
ServiceResult<Integration> get_integration(ApiStore& store, Call& call, ResourceRequest<Integration>& request);
ServiceResult<Page<Integration>> get_integrations(ApiStore& store, Call& call, ListRequest<Integration>& request);
ServiceResult<Integration> update_integration(ApiStore& store, Call& call, IntegrationRequest& request);
ServiceResult<EmptyResponse> delete_integration(ApiStore& store, Call& call, ResourceRequest<Integration>& request);

ServiceResult<Route> create_route(ApiStore& store, Call& call, RouteRequest& request);
ServiceResult<Route> get_route(ApiStore& store, Call& call, ResourceRequest<Route>& request);
ServiceResult<Page<Route>> get_routes(ApiStore& store, Call& call, ListRequest<Route>& request);
ServiceResult<Route> update_route(ApiStore& store, Call& call, RouteRequest& request);
ServiceResult<EmptyResponse> delete_route(ApiStore& store, Call& call, ResourceRequest<Route>& request);

ServiceResult<Stage> create_stage(ApiStore& store, Call& call, StageRequest& request);
ServiceResult<Stage> get_stage(ApiStore& store, Call& call, ResourceRequest<Stage>& request);
ServiceResult<Page<Stage>> get_stages(ApiStore& store, Call& call, ListRequest<Stage>& request);
ServiceResult<Stage> update_stage(ApiStore& store, Call& call, StageRequest& request);
ServiceResult<EmptyResponse> delete_stage(ApiStore& store, Call& call, ResourceRequest<Stage>& request);

ServiceResult<Deployment> create_deployment(ApiStore& store, Call& call, DeploymentRequest& request);
ServiceResult<Deployment> get_deployment(ApiStore& store, Call& call, ResourceRequest<Deployment>& request);
ServiceResult<Page<Deployment>> get_deployments(ApiStore& store, Call& call, ListRequest<Deployment>& request);
ServiceResult<EmptyResponse> delete_deployment(ApiStore& store, Call& call, ResourceRequest<Deployment>& request);

ServiceResult<EmptyResponse> tag_resource(ApiStore& store, Call& call, TagRequest& request);
ServiceResult<EmptyResponse> untag_resource(ApiStore& store, Call& call, UntagRequest& request);
ServiceResult<TagsResponse> get_tags(ApiStore& store, Call& call, TagRequest& request);

}  // namespace martlet::cloud::api_gateway
