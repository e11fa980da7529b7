#pragma once
#include <martlet/server/reply.hpp>

#include "../model/order_status.hpp"

namespace orders {

/// Returns every order status, with the statuses that can follow it.
martlet::Reply<StatusRules> list_statuses();

}  // namespace orders
