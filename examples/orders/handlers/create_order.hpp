#pragma once
#include <martlet/server/credentials.hpp>
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/client.hpp"
#include "../model/idempotency_headers.hpp"
#include "../model/order.hpp"
#include "../services/order_store.hpp"
#include "to_boom.hpp"

namespace orders {

/// A client that got no response doesn't know whether its order was placed. If it sent the header `idempotency-key`, it can repeat the
/// request: the first request is answered with 201, later ones with 200 and the current state of the same order. Using the key for a
/// different order results in 409; if the order has been deleted since, the result is 410. Every client has its own keys.
class CreateOrder {
 public:
  explicit CreateOrder(OrderStore& orders) : orders_(orders) {}
  Outcome<martlet::Reply<Order>> operator()(const martlet::Request& request, martlet::Credentials<Client> client,
                                            martlet::Headers<IdempotencyHeaders> idempotency, martlet::Body<NewOrder> order) const;

 private:
  OrderStore& orders_;
};

}  // namespace orders
