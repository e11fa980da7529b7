#include "number_payload.hpp"
#include "plugins.hpp"

namespace conformance {

using namespace martlet;

Plugin admin() {
  return {.name = "admin", .register_with = [](Server& server) {
            server.get("/", [](Credentials<> credentials) -> json::Value { return json::Object{{"user", credentials.user_id()}}; })
                .auth("basic");
            server.post("/validate-after-auth", [](Body<RequiredNumber>) { return "ok"; }).auth("basic");
          }};
}

}  // namespace conformance
