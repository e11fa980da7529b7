#include <memory>

#include <martlet/server/metrics/request_metrics_plugin.hpp>
#include <martlet/server/server.hpp>

#include "embedded_metrics.hpp"
#include "prometheus_text.hpp"
#include "request_counts.hpp"

namespace martlet {
namespace {

void serve_counts(Server& server, const MetricsOptions& options) {
  const auto counts = std::make_shared<RequestCounts>(options.buckets);
  server.observe(counts);
  if (!options.auth && !options.is_public && server.is_exposed()) {
    server.log().warn("metrics are not served: other machines can reach this server, and no option says who may read them",
                      {{"next", "set MetricsOptions::auth, or is_public"}});
    return;
  }
  const auto answer = [counts] { return Response(prometheus_text(*counts)).type(std::string(prometheus_type)); };
  RouteBuilder route = server.get(options.path, answer).description("Metrics for Prometheus").undocumented().never_blocks();
  if (options.auth) {
    route.auth(*options.auth);
  } else {
    route.without_auth();
  }
}

}  // namespace

Plugin metrics(MetricsOptions options) {
  const auto add = [options = std::move(options)](Server& server) {
    if (!server.is_function()) return serve_counts(server, options);
    server.observe(std::make_shared<EmbeddedMetrics>(server.log(), MetricsNamespace{options.name_space, options.service}));
  };
  return {"metrics", add};
}

}  // namespace martlet
