#pragma once
#include "../model/health.hpp"

namespace orders {

/// Returns "ok" if this process is running. It checks nothing else, so that a full database doesn't make a load balancer restart
/// everything.
Health health();

}  // namespace orders
