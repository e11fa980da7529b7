#include "create_order.hpp"

#include <martlet/server/request.hpp>

#include "order_etag.hpp"

namespace orders {

Outcome<martlet::Reply<Order>> CreateOrder::operator()(const martlet::Request& request, martlet::Credentials<Client> client,
                                                       martlet::Headers<IdempotencyHeaders> idempotency,
                                                       martlet::Body<NewOrder> order) const {
  std::optional<IdempotencyKey> key;
  if (idempotency->key) key = {client->id, *idempotency->key};

  Outcome<Placed> placed = orders_.create(*order, key);
  if (!placed) return std::unexpected(std::move(placed.error()));
  const std::string location = std::string(request.path()) + '/' + placed->order.id;
  martlet::Reply<Order> reply = with_etag(std::move(placed->order));
  if (placed->is_new) {
    reply.created(location);
  } else {
    reply.location(location);
  }
  return reply;
}

}  // namespace orders
