#include "local_cloud.hpp"

#include <martlet/net/server/server.hpp>

#include "services.hpp"
#include "status_document.hpp"

namespace martlet::cloud {

struct LocalCloud::Parts {
  explicit Parts(StateFolder folder) : state(std::move(folder)) {}

  Task<http::Response> handle(http::Request& request) {
    if (request.target == status_path) return answer_status();
    if (services->lambda().is_package_link(request)) return answer_package_link(request);
    if (LambdaService::is_for_a_function_url(request)) return services->lambda().answer_function_url(request);
    return ApiGatewayService::is_for_an_api(request) ? services->api_gateway().handle(request) : api->handle(request);
  }

  Task<http::Response> answer_package_link(http::Request& request) { co_return services->lambda().answer_package_link(request); }

  Task<http::Response> answer_status() {
    http::Response response;
    response.status = 200;
    response.headers.set("content-type", "application/json");
    response.body = status_document(version, state, endpoint, *api).to_text() + '\n';
    co_return response;
  }

  StateFolder state;
  std::string version;
  std::string endpoint;
  std::unique_ptr<Services> services;
  std::unique_ptr<Api> api;
  std::optional<net::Server> server;  // last, so that it is destroyed first
};

LocalCloud::LocalCloud(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LocalCloud::LocalCloud(LocalCloud&&) noexcept = default;
LocalCloud::~LocalCloud() = default;

Result<LocalCloud> LocalCloud::open(net::Reactor& reactor, LocalCloudOptions options) {
  Result<StateFolder> state = options.state ? StateFolder::open(*options.state) : StateFolder::ephemeral();
  if (!state) return std::unexpected(state.error());
  auto parts = std::make_unique<Parts>(*std::move(state));
  parts->version = std::move(options.version);
  net::ServerOptions listening;
  listening.host = options.host;
  listening.port = options.port;
  listening.log = options.log;
  Result<net::Server> server =
      net::Server::listen(reactor, [at = parts.get()](http::Request& request) { return at->handle(request); }, listening);
  if (!server) return std::unexpected(server.error());
  parts->server.emplace(*std::move(server));
  parts->endpoint = parts->server->url();
  Result<std::unique_ptr<Services>> services = Services::open(reactor, parts->state,
                                                              {.endpoint = parts->endpoint,
                                                               .identity = {.is_strict = options.is_strict},
                                                               .lambda_pending = options.lambda_pending,
                                                               .lambda_limits = options.lambda_limits,
                                                               .pipeline_continuation_delay = options.pipeline_continuation_delay,
                                                               .log = options.log});
  if (!services) return std::unexpected(services.error());
  parts->services = *std::move(services);
  parts->api = std::make_unique<Api>(parts->services->access_control(), ApiOptions{.endpoint = parts->endpoint, .log = options.log});
  parts->services->serve(*parts->api);
  return LocalCloud(std::move(parts));
}

const std::string& LocalCloud::endpoint() const { return parts_->endpoint; }
const std::filesystem::path& LocalCloud::state() const { return parts_->state.path(); }

void LocalCloud::stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) {
  parts_->server->stop(grace, std::move(stopped));
}

}  // namespace martlet::cloud
