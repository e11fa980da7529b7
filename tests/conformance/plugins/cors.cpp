#include "plugins.hpp"

namespace conformance {
namespace {

using namespace martlet;

constexpr auto answer = [] { return "cors"; };

CorsOptions with_credentials() {
  CorsOptions options;
  options.credentials = true;
  options.max_age = std::chrono::seconds(10);
  options.additional_headers = {"X-Key"};
  options.additional_exposed_headers = {"X-Out"};
  options.preflight_status = 204;
  return options;
}

}  // namespace

Plugin cors() {
  return {.name = "cors", .register_with = [](Server& server) {
            CorsOptions ignoring;
            ignoring.ignore_origin = true;
            CorsOptions exposing_nothing;
            exposing_nothing.exposed_headers.clear();
            server.get("/any", answer).cors();
            server.put("/any", answer).cors();
            server.get("/list", answer).cors(cors_from({"https://a.example", "https://*.b.example"}));
            server.get("/creds", answer).cors(with_credentials());
            server.get("/ignore", answer).cors(ignoring);
            server.get("/noexpose", answer).cors(exposing_nothing);
            server.get("/error", [] { return bad_request("cors error"); }).cors();
            server.get("/vary", [] { return Response("x").vary("x-a"); }).cors();
            server.get("/off", answer);
          }};
}

}  // namespace conformance
