#include "local_cloud.hpp"

#include <martlet/net/server/server.hpp>

#include "services.hpp"

namespace martlet::cloud {

struct LocalCloud::Parts {
  explicit Parts(StateFolder folder) : state(std::move(folder)) {}

  Task<http::Response> handle(http::Request& request) {
    if (services->lambda().is_package_link(request)) return answer_package_link(request);
    return ApiGateway::is_for_an_api(request) ? services->api_gateway().handle(request) : api->handle(request);
  }

  Task<http::Response> answer_package_link(http::Request& request) { co_return services->lambda().answer_package_link(request); }

  StateFolder state;
  std::string endpoint;
  std::unique_ptr<Services> services;
  std::unique_ptr<Api> api;
  std::optional<net::Server> server;  // last: it goes first
};

LocalCloud::LocalCloud(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LocalCloud::LocalCloud(LocalCloud&&) noexcept = default;
LocalCloud::~LocalCloud() = default;

Result<LocalCloud> LocalCloud::open(net::Reactor& reactor, LocalCloudOptions options) {
  Result<StateFolder> state = options.state ? StateFolder::open(*options.state) : StateFolder::ephemeral();
  if (!state) return std::unexpected(state.error());
  auto parts = std::make_unique<Parts>(*std::move(state));
  net::ServerOptions listening;
  listening.host = options.host;
  listening.port = options.port;
  listening.log = options.log;
  Result<net::Server> server =
      net::Server::listen(reactor, [at = parts.get()](http::Request& request) { return at->handle(request); }, listening);
  if (!server) return std::unexpected(server.error());
  parts->server.emplace(*std::move(server));
  parts->endpoint = parts->server->url();
  Result<std::unique_ptr<Services>> services = Services::open(
      reactor, parts->state, {.endpoint = parts->endpoint, .identity = {.is_strict = options.is_strict}, .log = options.log});
  if (!services) return std::unexpected(services.error());
  parts->services = *std::move(services);
  parts->api = std::make_unique<Api>(parts->services->authority(), ApiOptions{.endpoint = parts->endpoint, .log = options.log});
  parts->services->serve(*parts->api);
  return LocalCloud(std::move(parts));
}

const std::string& LocalCloud::endpoint() const { return parts_->endpoint; }
const std::filesystem::path& LocalCloud::state() const { return parts_->state.path(); }

void LocalCloud::stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) {
  parts_->server->stop(grace, std::move(stopped));
}

}  // namespace martlet::cloud
