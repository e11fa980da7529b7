#pragma once
#include <martlet/server/auth.hpp>
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/idempotency.hpp"
#include "../model/order.hpp"
#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

/// A client that got no answer doesn't know whether its order was placed. If it named the creation, by `idempotency-key`, it may
/// send it again: the first time answers 201, every later one 200 with the same order, as that is by then. The same key with another
/// order is a 409, and with one that was deleted since a 410. Every client has its own keys.
class CreateOrder {
 public:
  explicit CreateOrder(OrderStore& orders) : orders_(orders) {}
  Outcome<martlet::Reply<Order>> operator()(const martlet::Request& request, martlet::Credentials client,
                                            martlet::Headers<IdempotencyHeaders> idempotency, martlet::Body<NewOrder> order) const;

 private:
  OrderStore& orders_;
};

}  // namespace orders
