#include "door.hpp"

#include "connection.hpp"

namespace martlet::net {

Door::Door(Loop& loop, http::Handler handler, const Limits& limits, Log log)
    : loop_(loop), handler_(std::move(handler)), limits_(limits), log_(std::move(log)), timeouts_(loop, limits) {}

void Door::open(std::unique_ptr<Transport> transport, std::string peer) {
  auto connection = std::make_unique<Connection>(shared_from_this(), std::move(transport), std::move(peer));
  connection->next = first_;
  if (first_) first_->previous = connection.get();
  first_ = connection.get();
  ++connections_;
  connection.release()->start();  // from here on it owns itself, until leave()
}

void Door::leave(Connection& connection) {
  if (connection.previous) connection.previous->next = connection.next;
  if (connection.next) connection.next->previous = connection.previous;
  if (first_ == &connection) first_ = connection.next;
  --connections_;
  if (departed_) departed_();
}

template <class Each>
void Door::for_each_connection(Each each) {
  for (Connection* connection = first_; connection;) {
    Connection* const next = connection->next;  // `connection` may be gone afterwards
    each(*connection);
    connection = next;
  }
}

void Door::close_gently() {
  is_closing_ = true;
  for_each_connection([](Connection& connection) { connection.close_gently(); });
}

void Door::close_now() {
  is_closing_ = true;
  for_each_connection([](Connection& connection) { connection.close_now(); });
}

}  // namespace martlet::net
