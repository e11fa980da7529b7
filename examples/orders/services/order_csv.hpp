#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/http/response.hpp>

#include "order_store.hpp"

namespace orders {

/// Every order as a line of CSV (RFC 4180), made while it is sent: a page of orders is read when the client has taken the one before.
/// Orders that come or go meanwhile may be in it or not; none is in it twice. `orders` must outlive it.
std::unique_ptr<martlet::http::BodyStream> order_csv(const OrderStore& orders, char separator);

}  // namespace orders
