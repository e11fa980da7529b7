#pragma once
#include <martlet/server/reply.hpp>

#include "../model/order_status.hpp"

namespace orders {

/// Every status, with the possible next ones.
martlet::Reply<StatusRules> list_statuses();

}  // namespace orders
