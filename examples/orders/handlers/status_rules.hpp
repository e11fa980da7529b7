#pragma once
#include <martlet/server/reply.hpp>

#include "../model/order_status.hpp"

namespace orders {

/// Every status, and what an order may become from there.
martlet::Reply<StatusRules> status_rules();

}  // namespace orders
