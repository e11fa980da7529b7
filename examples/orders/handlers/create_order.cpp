#include "create_order.hpp"

#include <martlet/server/request.hpp>

#include "granted.hpp"
#include "version_tag.hpp"

namespace orders {

martlet::Reply<Order> CreateOrder::operator()(const martlet::Request& request, martlet::Credentials client,
                                              martlet::Headers<IdempotencyHeaders> idempotency, martlet::Body<NewOrder> order) const {
  std::optional<IdempotencyKey> key;
  if (idempotency->key) key = {std::string(client.app.text("id")), *idempotency->key};

  Placed placed = granted(orders_.create(*order, key));
  const std::string location = std::string(request.path()) + '/' + placed.order.id;
  martlet::Reply<Order> reply = tagged(std::move(placed.order));
  if (placed.is_new) {
    reply.created(location);
  } else {
    reply.location(location);
  }
  return reply;
}

}  // namespace orders
