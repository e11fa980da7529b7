#include "monitoring.hpp"

#include <martlet/server/metrics/metrics.hpp>

namespace my_service {

martlet::Plugin monitoring() { return martlet::metrics({.service = "my-service"}); }

}  // namespace my_service
