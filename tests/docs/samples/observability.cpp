// Code on docs/guides/observability.md. It must compile as printed.
#include <martlet/server/metrics/request_metrics_plugin.hpp>
#include <martlet/server/server.hpp>

namespace observability_page {

void measure(martlet::Server& server);
void measure(martlet::Server& server) {
  server.plugin(martlet::metrics({.auth = martlet::AuthOptions{.strategies = {"token"}, .access = {martlet::scope("admin")}}, .service = "orders"}));
}

}  // namespace observability_page
