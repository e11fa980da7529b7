#include "metrics.hpp"

#include <martlet/server/metrics/request_metrics_plugin.hpp>

namespace orders {

martlet::Plugin metrics() {
  martlet::MetricsOptions options;
  options.auth = martlet::AuthOptions{.strategies = {"token"}, .access = {martlet::scope("admin")}};
  options.name_space = options.service = "orders";
  return martlet::metrics(options);
}

}  // namespace orders
