#pragma once
#include <martlet/aws/wire/operation.hpp>

#include "request_shapes.hpp"

/// API Gateway's operations on the wire, as a table. Contract: AWS's service model of apigatewayv2.
namespace martlet::cloud::api_gateway::operations {

using aws::in_query;
using aws::TypedOperation;

inline constexpr aws::Service service{"ApiGatewayV2", "apigateway", "apigateway", aws::Protocol::rest_json, "2018-11-29"};

inline constexpr TypedOperation<ApiRequest, HttpApi> create_api{
    {.service = &service, .name = "CreateApi", .uri = "/v2/apis", .status = 201}};
inline constexpr TypedOperation<ResourceRequest<HttpApi>, HttpApi> get_api{
    {.service = &service, .name = "GetApi", .method = "GET", .uri = "/v2/apis/{apiId}"}};
inline constexpr TypedOperation<ListRequest<HttpApi>, Page<HttpApi>> get_apis{
    {.service = &service,
     .name = "GetApis",
     .method = "GET",
     .uri = "/v2/apis",
     .request_locations = {in_query("maxResults"), in_query("nextToken")}}};
inline constexpr TypedOperation<ApiRequest, HttpApi> update_api{
    {.service = &service, .name = "UpdateApi", .method = "PATCH", .uri = "/v2/apis/{apiId}"}};
inline constexpr TypedOperation<ResourceRequest<HttpApi>, EmptyResponse> delete_api{
    {.service = &service, .name = "DeleteApi", .method = "DELETE", .uri = "/v2/apis/{apiId}", .status = 204}};
inline constexpr TypedOperation<ResourceRequest<HttpApi>, EmptyResponse> delete_cors_configuration{
    {.service = &service, .name = "DeleteCorsConfiguration", .method = "DELETE", .uri = "/v2/apis/{apiId}/cors", .status = 204}};

inline constexpr TypedOperation<IntegrationRequest, Integration> create_integration{
    {.service = &service, .name = "CreateIntegration", .uri = "/v2/apis/{apiId}/integrations", .status = 201}};
inline constexpr TypedOperation<ResourceRequest<Integration>, Integration> get_integration{
    {.service = &service, .name = "GetIntegration", .method = "GET", .uri = "/v2/apis/{apiId}/integrations/{integrationId}"}};
inline constexpr TypedOperation<ListRequest<Integration>, Page<Integration>> get_integrations{
    {.service = &service,
     .name = "GetIntegrations",
     .method = "GET",
     .uri = "/v2/apis/{apiId}/integrations",
     .request_locations = {in_query("maxResults"), in_query("nextToken")}}};
inline constexpr TypedOperation<IntegrationRequest, Integration> update_integration{
    {.service = &service, .name = "UpdateIntegration", .method = "PATCH", .uri = "/v2/apis/{apiId}/integrations/{integrationId}"}};
inline constexpr TypedOperation<ResourceRequest<Integration>, EmptyResponse> delete_integration{
    {.service = &service,
     .name = "DeleteIntegration",
     .method = "DELETE",
     .uri = "/v2/apis/{apiId}/integrations/{integrationId}",
     .status = 204}};

inline constexpr TypedOperation<RouteRequest, Route> create_route{
    {.service = &service, .name = "CreateRoute", .uri = "/v2/apis/{apiId}/routes", .status = 201}};
inline constexpr TypedOperation<ResourceRequest<Route>, Route> get_route{
    {.service = &service, .name = "GetRoute", .method = "GET", .uri = "/v2/apis/{apiId}/routes/{routeId}"}};
inline constexpr TypedOperation<ListRequest<Route>, Page<Route>> get_routes{
    {.service = &service,
     .name = "GetRoutes",
     .method = "GET",
     .uri = "/v2/apis/{apiId}/routes",
     .request_locations = {in_query("maxResults"), in_query("nextToken")}}};
inline constexpr TypedOperation<RouteRequest, Route> update_route{
    {.service = &service, .name = "UpdateRoute", .method = "PATCH", .uri = "/v2/apis/{apiId}/routes/{routeId}"}};
inline constexpr TypedOperation<ResourceRequest<Route>, EmptyResponse> delete_route{
    {.service = &service, .name = "DeleteRoute", .method = "DELETE", .uri = "/v2/apis/{apiId}/routes/{routeId}", .status = 204}};

inline constexpr TypedOperation<StageRequest, Stage> create_stage{
    {.service = &service, .name = "CreateStage", .uri = "/v2/apis/{apiId}/stages", .status = 201}};
inline constexpr TypedOperation<ResourceRequest<Stage>, Stage> get_stage{
    {.service = &service, .name = "GetStage", .method = "GET", .uri = "/v2/apis/{apiId}/stages/{stageName}"}};
inline constexpr TypedOperation<ListRequest<Stage>, Page<Stage>> get_stages{
    {.service = &service,
     .name = "GetStages",
     .method = "GET",
     .uri = "/v2/apis/{apiId}/stages",
     .request_locations = {in_query("maxResults"), in_query("nextToken")}}};
inline constexpr TypedOperation<StageRequest, Stage> update_stage{
    {.service = &service, .name = "UpdateStage", .method = "PATCH", .uri = "/v2/apis/{apiId}/stages/{stageName}"}};
inline constexpr TypedOperation<ResourceRequest<Stage>, EmptyResponse> delete_stage{
    {.service = &service, .name = "DeleteStage", .method = "DELETE", .uri = "/v2/apis/{apiId}/stages/{stageName}", .status = 204}};

inline constexpr TypedOperation<DeploymentRequest, Deployment> create_deployment{
    {.service = &service, .name = "CreateDeployment", .uri = "/v2/apis/{apiId}/deployments", .status = 201}};
inline constexpr TypedOperation<ResourceRequest<Deployment>, Deployment> get_deployment{
    {.service = &service, .name = "GetDeployment", .method = "GET", .uri = "/v2/apis/{apiId}/deployments/{deploymentId}"}};
inline constexpr TypedOperation<ListRequest<Deployment>, Page<Deployment>> get_deployments{
    {.service = &service,
     .name = "GetDeployments",
     .method = "GET",
     .uri = "/v2/apis/{apiId}/deployments",
     .request_locations = {in_query("maxResults"), in_query("nextToken")}}};
inline constexpr TypedOperation<ResourceRequest<Deployment>, EmptyResponse> delete_deployment{
    {.service = &service,
     .name = "DeleteDeployment",
     .method = "DELETE",
     .uri = "/v2/apis/{apiId}/deployments/{deploymentId}",
     .status = 204}};

inline constexpr TypedOperation<TagRequest, EmptyResponse> tag_resource{
    {.service = &service, .name = "TagResource", .uri = "/v2/tags/{resource-arn}", .status = 201}};
inline constexpr TypedOperation<UntagRequest, EmptyResponse> untag_resource{{.service = &service,
                                                                             .name = "UntagResource",
                                                                             .method = "DELETE",
                                                                             .uri = "/v2/tags/{resource-arn}",
                                                                             .status = 204,
                                                                             .request_locations = {in_query("tagKeys")}}};
inline constexpr TypedOperation<TagRequest, TagsResponse> get_tags{
    {.service = &service, .name = "GetTags", .method = "GET", .uri = "/v2/tags/{resource-arn}"}};

}  // namespace martlet::cloud::api_gateway::operations
