#include "api_gateway_service.hpp"

#include "api_store.hpp"
#include "operations/register_operations.hpp"
#include "serving/http_api_server.hpp"

namespace martlet::cloud {

struct ApiGatewayService::Parts {
  api_gateway::ApiStore store;
  api_gateway::HttpApiServer server;

  Parts(api_gateway::ApiStore apis, IntegratedFunctions& functions, Log log)
      : store(std::move(apis)), server(store, functions, std::move(log)) {}
};

ApiGatewayService::ApiGatewayService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ApiGatewayService::ApiGatewayService(ApiGatewayService&&) noexcept = default;
ApiGatewayService::~ApiGatewayService() = default;

Result<ApiGatewayService> ApiGatewayService::open(const StateFolder& state, IntegratedFunctions& functions, Log log) {
  Result<sqlite::Database> database = state.database("apigateway", api_gateway::ApiStore::migrations());
  if (!database) return std::unexpected(database.error());
  return ApiGatewayService(std::make_unique<Parts>(
      api_gateway::ApiStore(*std::move(database), TextCipher(state.master_key(), "apigateway")), functions, std::move(log)));
}

void ApiGatewayService::serve(Api& api) { api_gateway::register_operations(api, parts_->store); }

bool ApiGatewayService::is_for_an_api(const http::Request& request) { return api_gateway::api_address(request).has_value(); }

Task<http::Response> ApiGatewayService::handle(http::Request& request) { return parts_->server.handle(request); }

}  // namespace martlet::cloud
