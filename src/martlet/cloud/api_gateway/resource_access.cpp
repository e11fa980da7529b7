#include "resource_access.hpp"

#include <martlet/http/request_target.hpp>

namespace martlet::cloud::api_gateway {

ServiceResult<> authorize(const Call& call) {
  constexpr std::string_view version = "/v2";
  const std::string_view path = http::path_of(call.request.target);
  return call.authorize({.action = "apigateway:" + std::string(call.request.method),
                         .resource = "arn:aws:apigateway:" + call.region + "::" + std::string(path.substr(version.size()))});
}

ServiceResult<HttpApi> api_of(ApiStore& store, const Call& call, const std::string& api_id) {
  const ServiceResult<> allowed = authorize(call);
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<HttpApi> api = store.find(account_region_of(call), api_id);
  if (!api) return not_found("Invalid API identifier specified " + call.account() + ':' + api_id);
  return *std::move(api);
}

}  // namespace martlet::cloud::api_gateway
