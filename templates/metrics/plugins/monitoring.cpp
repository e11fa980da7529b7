#include "monitoring.hpp"

#include <martlet/server/metrics/request_metrics_plugin.hpp>

namespace my_service {

martlet::Plugin monitoring() { return martlet::metrics({.service = "my-service"}); }

}  // namespace my_service
