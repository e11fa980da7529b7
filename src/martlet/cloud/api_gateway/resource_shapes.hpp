#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The parts of an HTTP API, as API Gateway describes them. The same documents are stored and sent in responses. Contract: Amazon API
/// Gateway Version 2 API Reference.
namespace martlet::cloud::api_gateway {

using StringMap = std::map<std::string, std::string>;

struct Cors {
  std::optional<bool> allow_credentials{};
  std::optional<std::vector<std::string>> allow_headers{};
  std::optional<std::vector<std::string>> allow_methods{};
  std::optional<std::vector<std::string>> allow_origins{};
  std::optional<std::vector<std::string>> expose_headers{};
  std::optional<int> max_age{};  ///< in seconds
};

struct HttpApi {
  std::string api_id{};
  std::string api_endpoint{};
  std::string name{};
  std::string protocol_type = "HTTP";
  std::string api_key_selection_expression = "$request.header.x-api-key";
  std::string route_selection_expression = "$request.method $request.path";
  std::string ip_address_type = "ipv4";
  bool disable_execute_api_endpoint = false;
  std::optional<Cors> cors_configuration{};
  std::optional<std::string> description{};
  std::optional<std::string> version{};
  WallTime created_date{};
  StringMap tags{};
};

struct Integration {
  static constexpr std::string_view kind = "integration";
  std::string integration_id{};
  std::optional<bool> api_gateway_managed{};
  std::string integration_type{};
  std::string connection_type = "INTERNET";
  std::optional<std::string> integration_method{};
  std::optional<std::string> integration_uri{};
  std::string payload_format_version = "2.0";
  std::optional<std::string> description{};
  int timeout_in_millis = 30'000;

  const std::string& id() const { return integration_id; }
};

struct Route {
  static constexpr std::string_view kind = "route";
  std::string route_id{};
  std::optional<bool> api_gateway_managed{};
  std::string route_key{};  ///< "GET /orders/{id}", "$default"
  std::string authorization_type = "NONE";
  bool api_key_required = false;
  std::optional<std::string> operation_name{};
  std::optional<std::string> target{};  ///< "integrations/abc123"

  const std::string& id() const { return route_id; }
};

struct Stage {
  static constexpr std::string_view kind = "stage";
  std::string stage_name{};
  std::optional<bool> api_gateway_managed{};
  bool auto_deploy = false;  ///< changes are served at once; if false, the stage serves its deployment
  std::optional<std::string> deployment_id{};
  std::optional<std::string> description{};
  StringMap stage_variables{};
  json::Value default_route_settings = json::Object();
  json::Value route_settings = json::Object();
  WallTime created_date{};
  WallTime last_updated_date{};
  StringMap tags{};

  const std::string& id() const { return stage_name; }
};

struct Deployment {
  static constexpr std::string_view kind = "deployment";
  std::string deployment_id{};
  bool auto_deployed = false;
  WallTime created_date{};
  std::string deployment_status = "DEPLOYED";
  std::optional<std::string> description{};

  const std::string& id() const { return deployment_id; }
};

Schema describe(Type<Cors>);
Schema describe(Type<HttpApi>);
Schema describe(Type<Integration>);
Schema describe(Type<Route>);
Schema describe(Type<Stage>);
Schema describe(Type<Deployment>);

}  // namespace martlet::cloud::api_gateway
