#pragma once
#include <martlet/server/plugin.hpp>

namespace my_service {

/// Over HTTP `GET /metrics`, for Prometheus, on a server that no other machine reaches; in Lambda, log lines from which CloudWatch makes
/// metrics.
martlet::Plugin monitoring();

}  // namespace my_service
