#include "http_api_server.hpp"

#include <martlet/base/random.hpp>
#include <martlet/cloud/gateway/cors.hpp>
#include <martlet/cloud/gateway/gateway.hpp>

#include "integration_uri.hpp"

namespace martlet::cloud::api_gateway {
namespace {

http::Response message(int status, std::string_view text) {
  http::Response response;
  response.status = status;
  std::string body = R"({"message":")" + std::string(text) + "\"}";
  response.headers.set("content-type", "application/json");
  response.headers.set("content-length", std::to_string(body.size()));
  response.headers.set("apigw-requestid", random_uuid());
  response.body = std::move(body);
  return response;
}

// "arn:aws:execute-api:eu-central-1:111111111111:abc/$default/GET/orders/{id}": the source that a function's policy has to allow.
std::string source_arn(const AccountRegion& owner, const std::string& api_id, const std::string& stage, const Route& route) {
  std::string arn = "arn:aws:execute-api:" + owner.region + ':' + owner.account + ':' + api_id + '/' + stage + '/';
  const std::optional<RouteKey> key = RouteKey::parse(route.route_key);
  return arn + (key->is_default ? "$default" : key->method + key->path);
}

}  // namespace

std::shared_ptr<const HttpApiServer::ServedApi> HttpApiServer::api(const std::string& api_id) {
  if (read_at_ != store_.changes()) read_.clear();
  read_at_ = store_.changes();
  const auto known = read_.find(api_id);
  if (known != read_.end()) return known->second;
  const std::optional<AccountRegion> owner = store_.owner_of(api_id);
  if (!owner) return nullptr;
  ServedApi read{.api = store_.find(*owner, api_id).value(), .owner = *owner, .stages = {}};
  for (const Stage& stage : store_.list<Stage>(api_id)) read.stages.emplace(stage.stage_name, served(api_id, stage));
  return read_[api_id] = std::make_shared<const ServedApi>(std::move(read));
}

HttpApiServer::ServedStage HttpApiServer::served(const std::string& api_id, const Stage& stage) {
  StageSnapshot snapshot;
  if (stage.auto_deploy) {
    snapshot = store_.current(api_id);
  } else if (stage.deployment_id) {
    snapshot = store_.find_snapshot(api_id, *stage.deployment_id).value_or(StageSnapshot{});
  }
  ServedStage served{.stage = stage, .routes = RouteTable(snapshot.routes), .integrations = {}};
  for (Integration& integration : snapshot.integrations)
    served.integrations.emplace("integrations/" + integration.integration_id, std::move(integration));
  return served;
}

std::optional<HttpApiServer::Found> HttpApiServer::find(std::shared_ptr<const ServedApi> api, const http::Request& request,
                                                        const std::string& target) {
  Found found{.api = std::move(api), .target = target};
  StageAndTarget split = split_stage(target);
  auto stage = found.api->stages.find(split.stage);
  if (stage != found.api->stages.end() && split.stage != "$default") {
    found.target = std::move(split.target);
  } else {
    stage = found.api->stages.find("$default");
  }
  if (stage == found.api->stages.end()) return std::nullopt;
  found.stage = &stage->second;
  const std::string_view path = std::string_view(found.target).substr(0, found.target.find('?'));
  std::optional<RouteTable::Match> match = found.stage->routes.find(request.method, path);
  if (!match) return std::nullopt;
  found.match = *std::move(match);
  const auto integration = found.stage->integrations.find(found.match.route->target.value_or(""));
  if (integration != found.stage->integrations.end()) found.integration = &integration->second;
  return found;
}

Task<http::Response> HttpApiServer::handle(http::Request& request) {
  const std::optional<ApiAddress> address = api_address(request);
  std::shared_ptr<const ServedApi> served;
  if (address) served = api(address->api_id);
  if (!served || served->api.disable_execute_api_endpoint) co_return message(404, "Not Found");
  const std::optional<CorsRules> cors = served->api.cors_configuration.transform([](const Cors& declared) { return cors_rules(declared); });
  if (cors && is_preflight(request)) co_return answer_preflight(request, *cors);
  std::optional<Found> found = find(served, request, address->target);
  http::Response response;
  if (found) {
    Task<http::Response> integrating = integrate(request, *std::move(found));
    response = co_await std::move(integrating);
  } else {
    response = message(404, "Not Found");
  }
  if (cors) put_cors(request, *cors, response);
  co_return response;
}

Task<http::Response> HttpApiServer::integrate(http::Request& request, Found found) {
  const HttpApi& api = found.api->api;
  const std::string& stage = found.stage->stage.stage_name;
  if (!found.integration) co_return message(500, "Internal Server Error");
  std::string function = function_arn_of(found.integration->integration_uri.value_or("")).value_or("");
  const std::string source = source_arn(found.api->owner, api.api_id, stage, *found.match.route);
  if (!functions_.may_be_invoked(function, source)) {
    log_.warn("the function's policy doesn't let the API invoke it", {{"function", function}, {"source", source}});
    co_return message(500, "Internal Server Error");
  }
  GatewayOptions options;
  options.kind = found.integration->payload_format_version == "1.0" ? GatewayKind::http_api_1 : GatewayKind::http_api_2;
  options.stage = stage;
  options.account = found.api->owner.account;
  options.api_id = api.api_id;
  options.route_key = found.match.route->route_key;
  options.path_parameters = std::move(found.match.parameters);
  options.stage_variables = found.stage->stage.stage_variables;
  options.integration_wait_max = std::chrono::milliseconds(found.integration->timeout_in_millis);
  options.log = log_;
  request.target = found.target;
  const http::Handler handler =
      Gateway([this, function](std::string event) { return functions_.invoke(function, std::move(event)); }, std::move(options))
          .as_handler();
  Task<http::Response> answering = handler(request);
  co_return co_await std::move(answering);
}

}  // namespace martlet::cloud::api_gateway
