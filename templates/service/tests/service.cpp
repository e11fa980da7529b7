#include "service.hpp"

#include "plugins.hpp"

namespace my_service {
namespace {

martlet::ServerOptions quiet() {
  martlet::ServerOptions options;
  options.log = martlet::Log([](std::string_view) {}, martlet::Level::fatal);
  return options;
}

}  // namespace

Service::Service(const Settings& settings) : server_(quiet()) { app(server_, settings); }

martlet::Injected Service::send(std::string method, std::string url, std::string json) {
  martlet::Injection request;
  request.method = std::move(method);
  request.url = std::move(url);
  request.payload = std::move(json);
  if (!request.payload.empty()) request.headers.emplace_back("content-type", "application/json");
  return server_.inject(std::move(request));
}

}  // namespace my_service
