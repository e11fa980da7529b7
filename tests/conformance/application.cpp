#include "application.hpp"

#include "authentication.hpp"
#include "plugins.hpp"

namespace conformance {
namespace {

using namespace martlet;

Step on_request(Request& request) {
  if (request.path() == "/old-health") request.set_url("/health");
  const std::string_view method = request.headers().get("x-method-override").value_or(std::string_view());
  if (!method.empty()) request.set_method(method);
  if (request.path() != "/blocked") return proceed;
  return takeover(Response(json::Value(json::Object{{"blocked", true}})).code(451));
}

}  // namespace

ServerOptions application_options() {
  ServerOptions options;
  options.routes.validate.terse = true;
  options.routes.validate.convert = true;
  return options;
}

void application(Server& server) {
  server.auth_strategy("token", std::make_unique<TokenScheme>());
  server.auth_strategy("basic", std::make_unique<PasswordScheme>());
  server.ext(ExtPoint::on_request, on_request);
  server.plugin(health());
  server.plugin(routing(), {.prefix = "/r"});
  server.plugin(parameter_validation(), {.prefix = "/v1"});
  server.plugin(orders(), {.prefix = "/v1/orders"});
  server.plugin(admin(), {.prefix = "/admin"});
  server.plugin(payload(), {.prefix = "/payload"});
  server.plugin(cookies(), {.prefix = "/account"});
  server.plugin(caching(), {.prefix = "/cache"});
  server.plugin(reply(), {.prefix = "/reply"});
  server.plugin(cors(), {.prefix = "/cors"});
}

}  // namespace conformance
