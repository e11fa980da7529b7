#pragma once
#include "../model/health.hpp"

namespace orders {

/// Is this process alive? It checks nothing else, so that a full database doesn't make a load balancer restart everything.
Health health();

}  // namespace orders
