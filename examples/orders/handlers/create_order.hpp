#pragma once
#include <martlet/server/auth.hpp>
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/client.hpp"
#include "../model/idempotency.hpp"
#include "../model/order.hpp"
#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

/// A client that got no response doesn't know whether its order was placed. If it named the creation, with `idempotency-key`, it can
/// send it again: the first request is answered with 201, later ones with 200 and the same order, in its current state. The same key
/// with a different order is a 409, and for an order that has been deleted since, a 410. Every client has its own keys.
class CreateOrder {
 public:
  explicit CreateOrder(OrderStore& orders) : orders_(orders) {}
  Outcome<martlet::Reply<Order>> operator()(const martlet::Request& request, martlet::Credentials<Client> client,
                                            martlet::Headers<IdempotencyHeaders> idempotency, martlet::Body<NewOrder> order) const;

 private:
  OrderStore& orders_;
};

}  // namespace orders
