#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/http/response.hpp>

#include "order_store.hpp"

namespace orders {

/// Every order as a line of CSV (RFC 4180), produced while it is sent: a page of orders is read when the client has received the previous
/// one. Orders that are created or deleted meanwhile may or may not be included; none is included twice. `orders` must outlive it.
std::unique_ptr<martlet::http::BodyStream> order_csv(const OrderStore& orders, char separator);

}  // namespace orders
