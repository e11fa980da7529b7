#include "resource_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::api_gateway {

using aws::wire;

Schema describe(Type<Cors>) {
  using C = Cors;
  return object<C>("Cors", wire<&C::allow_credentials>("allowCredentials"), wire<&C::allow_headers>("allowHeaders"),
                   wire<&C::allow_methods>("allowMethods"), wire<&C::allow_origins>("allowOrigins"),
                   wire<&C::expose_headers>("exposeHeaders"), wire<&C::max_age>("maxAge"));
}
Schema describe(Type<HttpApi>) {
  using A = HttpApi;
  return object<A>("Api", wire<&A::api_endpoint>("apiEndpoint"), wire<&A::api_id>("apiId"),
                   wire<&A::api_key_selection_expression>("apiKeySelectionExpression"), wire<&A::cors_configuration>("corsConfiguration"),
                   wire<&A::created_date>("createdDate"), wire<&A::description>("description"),
                   wire<&A::disable_execute_api_endpoint>("disableExecuteApiEndpoint"), wire<&A::ip_address_type>("ipAddressType"),
                   wire<&A::name>("name"), wire<&A::protocol_type>("protocolType"),
                   wire<&A::route_selection_expression>("routeSelectionExpression"), wire<&A::tags>("tags"), wire<&A::version>("version"));
}
Schema describe(Type<Integration>) {
  using I = Integration;
  return object<I>("Integration", wire<&I::api_gateway_managed>("apiGatewayManaged"), wire<&I::connection_type>("connectionType"),
                   wire<&I::description>("description"), wire<&I::integration_id>("integrationId"),
                   wire<&I::integration_method>("integrationMethod"), wire<&I::integration_type>("integrationType"),
                   wire<&I::integration_uri>("integrationUri"), wire<&I::payload_format_version>("payloadFormatVersion"),
                   wire<&I::timeout_in_millis>("timeoutInMillis"));
}
Schema describe(Type<Route>) {
  using R = Route;
  return object<R>("Route", wire<&R::api_gateway_managed>("apiGatewayManaged"), wire<&R::api_key_required>("apiKeyRequired"),
                   wire<&R::authorization_type>("authorizationType"), wire<&R::operation_name>("operationName"),
                   wire<&R::route_id>("routeId"), wire<&R::route_key>("routeKey"), wire<&R::target>("target"));
}
Schema describe(Type<Stage>) {
  using S = Stage;
  return object<S>("Stage", wire<&S::api_gateway_managed>("apiGatewayManaged"), wire<&S::auto_deploy>("autoDeploy"),
                   wire<&S::created_date>("createdDate"), wire<&S::default_route_settings>("defaultRouteSettings"),
                   wire<&S::deployment_id>("deploymentId"), wire<&S::description>("description"),
                   wire<&S::last_updated_date>("lastUpdatedDate"), wire<&S::route_settings>("routeSettings"),
                   wire<&S::stage_name>("stageName"), wire<&S::stage_variables>("stageVariables"), wire<&S::tags>("tags"));
}
Schema describe(Type<Deployment>) {
  using D = Deployment;
  return object<D>("Deployment", wire<&D::auto_deployed>("autoDeployed"), wire<&D::created_date>("createdDate"),
                   wire<&D::deployment_id>("deploymentId"), wire<&D::deployment_status>("deploymentStatus"),
                   wire<&D::description>("description"));
}

}  // namespace martlet::cloud::api_gateway
