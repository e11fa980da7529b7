#pragma once
#include <martlet/async/task.hpp>

#include "../model/health.hpp"

namespace orders {

/// Is this process there? It asks nobody else, so that a full database doesn't make a load balancer restart everything.
martlet::Task<Health> health();

}  // namespace orders
