#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/log.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>

#include "api_address.hpp"
#include "api_store.hpp"
#include "integrated_functions.hpp"
#include "route_table.hpp"

namespace martlet::cloud::api_gateway {

/// The server of HTTP APIs. It finds the stage and the route, checks the permission, and lets a Gateway invoke the function.
class HttpApiServer {
 public:
  HttpApiServer(ApiStore& store, IntegratedFunctions& functions, Log log) : store_(store), functions_(functions), log_(std::move(log)) {}

  Task<http::Response> handle(http::Request& request);

 private:
  struct ServedStage {
    Stage stage;
    RouteTable routes;
    std::map<std::string, Integration> integrations;  // by "integrations/ID", as routes name them
  };
  struct ServedApi {
    HttpApi api;
    AccountRegion owner;
    std::map<std::string, ServedStage> stages;
  };
  // The stage, the route and the integration that a request is for.
  struct Found {
    std::shared_ptr<const ServedApi> api;  // owns what the other members point to
    const ServedStage* stage = nullptr;
    RouteTable::Match match{};
    const Integration* integration = nullptr;
    std::string target{};  // without the name of the stage
  };

  std::shared_ptr<const ServedApi> api(const std::string& api_id);
  ServedStage served(const std::string& api_id, const Stage& stage);
  std::optional<Found> find(std::shared_ptr<const ServedApi> api, const http::Request& request, const std::string& target);
  Task<http::Response> integrate(http::Request& request, Found found);

  ApiStore& store_;
  IntegratedFunctions& functions_;
  const Log log_;
  std::map<std::string, std::shared_ptr<const ServedApi>> read_;  // as they were when the store's changes() returned `read_at_`
  std::uint64_t read_at_ = 0;
};

}  // namespace martlet::cloud::api_gateway
