#pragma once
#include <martlet/cloud/api/empty_response.hpp>

#include "resource_shapes.hpp"

/// The requests of the operations, and the responses that aren't a single resource. Members of requests that aren't supported are read,
/// so that they can be refused instead of ignored.
namespace martlet::cloud::api_gateway {

/// The members of the requests to create and to update a resource. An update has only the members that change.
struct ApiRequest {
  std::string api_id{};  ///< set only in an update
  std::optional<std::string> name{};
  std::optional<std::string> protocol_type{};
  std::optional<std::string> api_key_selection_expression{};
  std::optional<std::string> route_selection_expression{};
  std::optional<std::string> ip_address_type{};
  std::optional<bool> disable_execute_api_endpoint{};
  std::optional<Cors> cors_configuration{};
  std::optional<std::string> description{};
  std::optional<std::string> version{};
  std::optional<StringMap> tags{};
  // A quick create also creates an integration, a route and a stage.
  std::optional<std::string> target{};
  std::optional<std::string> route_key{};
  std::optional<std::string> credentials_arn{};
};

struct IntegrationRequest {
  std::string api_id{};
  std::string integration_id{};
  std::optional<std::string> integration_type{};
  std::optional<std::string> connection_type{};
  std::optional<std::string> integration_method{};
  std::optional<std::string> integration_uri{};
  std::optional<std::string> payload_format_version{};
  std::optional<std::string> description{};
  std::optional<int> timeout_in_millis{};
  // Members that aren't supported.
  std::optional<json::Value> connection_id{};
  std::optional<json::Value> credentials_arn{};
  std::optional<json::Value> integration_subtype{};
  std::optional<json::Value> request_parameters{};
  std::optional<json::Value> response_parameters{};
  std::optional<json::Value> tls_config{};
};

struct RouteRequest {
  std::string api_id{};
  std::string route_id{};
  std::optional<std::string> route_key{};
  std::optional<std::string> authorization_type{};
  std::optional<bool> api_key_required{};
  std::optional<std::string> operation_name{};
  std::optional<std::string> target{};
  // Members that aren't supported.
  std::optional<json::Value> authorization_scopes{};
  std::optional<json::Value> authorizer_id{};
  std::optional<json::Value> request_parameters{};
};

struct StageRequest {
  std::string api_id{};
  std::string stage_name{};
  std::optional<bool> auto_deploy{};
  std::optional<std::string> deployment_id{};
  std::optional<std::string> description{};
  std::optional<StringMap> stage_variables{};
  std::optional<json::Value> default_route_settings{};
  std::optional<json::Value> route_settings{};
  std::optional<StringMap> tags{};
  // Members that aren't supported.
  std::optional<json::Value> access_log_settings{};
  std::optional<json::Value> client_certificate_id{};
};

struct DeploymentRequest {
  std::string api_id{};
  std::optional<std::string> stage_name{};
  std::optional<std::string> description{};
};

/// A request that names one resource of type T, or the API itself.
template <class T>
struct ResourceRequest {
  std::string api_id{};
  std::string id{};
};

/// A request for all resources of type T. A response has at most `max_results` of them, and a token for the rest.
template <class T>
struct ListRequest {
  std::string api_id{};
  std::optional<std::string> max_results{};
  std::optional<std::string> next_token{};
};
template <class T>
struct Page {
  std::vector<T> items{};
  std::optional<std::string> next_token{};
};

struct TagRequest {
  std::string resource_arn{};
  StringMap tags{};
};
struct UntagRequest {
  std::string resource_arn{};
  std::vector<std::string> tag_keys{};
};
struct TagsResponse {
  StringMap tags{};
};

Schema describe(Type<ApiRequest>);
Schema describe(Type<IntegrationRequest>);
Schema describe(Type<RouteRequest>);
Schema describe(Type<StageRequest>);
Schema describe(Type<DeploymentRequest>);
Schema describe(Type<ResourceRequest<HttpApi>>);
Schema describe(Type<ResourceRequest<Integration>>);
Schema describe(Type<ResourceRequest<Route>>);
Schema describe(Type<ResourceRequest<Stage>>);
Schema describe(Type<ResourceRequest<Deployment>>);
Schema describe(Type<ListRequest<HttpApi>>);
Schema describe(Type<ListRequest<Integration>>);
Schema describe(Type<ListRequest<Route>>);
Schema describe(Type<ListRequest<Stage>>);
Schema describe(Type<ListRequest<Deployment>>);
Schema describe(Type<Page<HttpApi>>);
Schema describe(Type<Page<Integration>>);
Schema describe(Type<Page<Route>>);
Schema describe(Type<Page<Stage>>);
Schema describe(Type<Page<Deployment>>);
Schema describe(Type<TagRequest>);
Schema describe(Type<UntagRequest>);
Schema describe(Type<TagsResponse>);

}  // namespace martlet::cloud::api_gateway
