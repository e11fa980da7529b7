#pragma once
#include <martlet/server/plugin.hpp>

namespace my_service {

/// Over HTTP: `GET /metrics`, for Prometheus, on a server that no other machine can reach. In Lambda: log lines from which CloudWatch
/// creates metrics.
martlet::Plugin monitoring();

}  // namespace my_service
