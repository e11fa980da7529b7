#include "plugins.hpp"

namespace conformance {

using namespace martlet;

Plugin health() {
  return {.name = "health", .register_with = [](Server& server) {
            server.get("/health", [] { return json::Value(json::Object{{"status", "ok"}}); });
            server.get("/", [] { return "root"; });
          }};
}

}  // namespace conformance
