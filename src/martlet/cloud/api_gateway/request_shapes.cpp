#include "request_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::api_gateway {

using aws::wire;

namespace {

template <class T>
Schema resource_request(std::string name, std::string id) {
  using R = ResourceRequest<T>;
  return object<R>(std::move(name), wire<&R::api_id>("apiId"), wire<&R::id>(std::move(id)));
}

template <class T>
Schema list_request(std::string name) {
  using R = ListRequest<T>;
  return object<R>(std::move(name), wire<&R::api_id>("apiId"), wire<&R::max_results>("maxResults"), wire<&R::next_token>("nextToken"));
}

template <class T>
Schema page(std::string name) {
  using R = Page<T>;
  return object<R>(std::move(name), wire<&R::items>("items"), wire<&R::next_token>("nextToken"));
}

}  // namespace

Schema describe(Type<ApiRequest>) {
  using R = ApiRequest;
  return object<R>("ApiRequest", wire<&R::api_id>("apiId"), wire<&R::api_key_selection_expression>("apiKeySelectionExpression"),
                   wire<&R::cors_configuration>("corsConfiguration"), wire<&R::credentials_arn>("credentialsArn"),
                   wire<&R::description>("description"), wire<&R::disable_execute_api_endpoint>("disableExecuteApiEndpoint"),
                   wire<&R::ip_address_type>("ipAddressType"), wire<&R::name>("name"), wire<&R::protocol_type>("protocolType"),
                   wire<&R::route_key>("routeKey"), wire<&R::route_selection_expression>("routeSelectionExpression"),
                   wire<&R::tags>("tags"), wire<&R::target>("target"), wire<&R::version>("version"));
}
Schema describe(Type<IntegrationRequest>) {
  using R = IntegrationRequest;
  return object<R>("IntegrationRequest", wire<&R::api_id>("apiId"), wire<&R::connection_id>("connectionId"),
                   wire<&R::connection_type>("connectionType"), wire<&R::credentials_arn>("credentialsArn"),
                   wire<&R::description>("description"), wire<&R::integration_id>("integrationId"),
                   wire<&R::integration_method>("integrationMethod"), wire<&R::integration_subtype>("integrationSubtype"),
                   wire<&R::integration_type>("integrationType"), wire<&R::integration_uri>("integrationUri"),
                   wire<&R::payload_format_version>("payloadFormatVersion"), wire<&R::request_parameters>("requestParameters"),
                   wire<&R::response_parameters>("responseParameters"), wire<&R::timeout_in_millis>("timeoutInMillis"),
                   wire<&R::tls_config>("tlsConfig"));
}
Schema describe(Type<RouteRequest>) {
  using R = RouteRequest;
  return object<R>("RouteRequest", wire<&R::api_id>("apiId"), wire<&R::api_key_required>("apiKeyRequired"),
                   wire<&R::authorization_scopes>("authorizationScopes"), wire<&R::authorization_type>("authorizationType"),
                   wire<&R::authorizer_id>("authorizerId"), wire<&R::operation_name>("operationName"),
                   wire<&R::request_parameters>("requestParameters"), wire<&R::route_id>("routeId"), wire<&R::route_key>("routeKey"),
                   wire<&R::target>("target"));
}
Schema describe(Type<StageRequest>) {
  using R = StageRequest;
  return object<R>("StageRequest", wire<&R::access_log_settings>("accessLogSettings"), wire<&R::api_id>("apiId"),
                   wire<&R::auto_deploy>("autoDeploy"), wire<&R::client_certificate_id>("clientCertificateId"),
                   wire<&R::default_route_settings>("defaultRouteSettings"), wire<&R::deployment_id>("deploymentId"),
                   wire<&R::description>("description"), wire<&R::route_settings>("routeSettings"), wire<&R::stage_name>("stageName"),
                   wire<&R::stage_variables>("stageVariables"), wire<&R::tags>("tags"));
}
Schema describe(Type<DeploymentRequest>) {
  using R = DeploymentRequest;
  return object<R>("DeploymentRequest", wire<&R::api_id>("apiId"), wire<&R::description>("description"), wire<&R::stage_name>("stageName"));
}
Schema describe(Type<ResourceRequest<HttpApi>>) {
  using R = ResourceRequest<HttpApi>;
  return object<R>("ApiId", wire<&R::api_id>("apiId"));
}
Schema describe(Type<ResourceRequest<Integration>>) { return resource_request<Integration>("IntegrationId", "integrationId"); }
Schema describe(Type<ResourceRequest<Route>>) { return resource_request<Route>("RouteId", "routeId"); }
Schema describe(Type<ResourceRequest<Stage>>) { return resource_request<Stage>("StageName", "stageName"); }
Schema describe(Type<ResourceRequest<Deployment>>) { return resource_request<Deployment>("DeploymentId", "deploymentId"); }
Schema describe(Type<ListRequest<HttpApi>>) { return list_request<HttpApi>("GetApisRequest"); }
Schema describe(Type<ListRequest<Integration>>) { return list_request<Integration>("GetIntegrationsRequest"); }
Schema describe(Type<ListRequest<Route>>) { return list_request<Route>("GetRoutesRequest"); }
Schema describe(Type<ListRequest<Stage>>) { return list_request<Stage>("GetStagesRequest"); }
Schema describe(Type<ListRequest<Deployment>>) { return list_request<Deployment>("GetDeploymentsRequest"); }
Schema describe(Type<Page<HttpApi>>) { return page<HttpApi>("Apis"); }
Schema describe(Type<Page<Integration>>) { return page<Integration>("Integrations"); }
Schema describe(Type<Page<Route>>) { return page<Route>("Routes"); }
Schema describe(Type<Page<Stage>>) { return page<Stage>("Stages"); }
Schema describe(Type<Page<Deployment>>) { return page<Deployment>("Deployments"); }
Schema describe(Type<TagRequest>) {
  using R = TagRequest;
  return object<R>("TagResourceRequest", wire<&R::resource_arn>("resource-arn"), wire<&R::tags>("tags"));
}
Schema describe(Type<UntagRequest>) {
  using R = UntagRequest;
  return object<R>("UntagResourceRequest", wire<&R::resource_arn>("resource-arn"), wire<&R::tag_keys>("tagKeys"));
}
Schema describe(Type<TagsResponse>) {
  using R = TagsResponse;
  return object<R>("GetTagsResponse", wire<&R::tags>("tags"));
}

}  // namespace martlet::cloud::api_gateway
