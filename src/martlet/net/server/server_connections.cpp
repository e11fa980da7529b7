#include "server_connections.hpp"

#include "server_connection.hpp"

namespace martlet::net {
namespace {

WaitLimits wait_limits(const Limits& limits) {
  return {.idle = limits.idle_wait_max,
          .head = limits.head_wait_max,
          .body = limits.body_wait_max,
          .write = limits.write_wait_max,
          .linger = limits.linger_max};
}

}  // namespace

ServerConnections::ServerConnections(Loop& loop, http::Handler handler, const Limits& limits, Log log)
    : loop_(loop), handler_(std::move(handler)), limits_(limits), log_(std::move(log)), timeouts_(loop, wait_limits(limits)) {}

void ServerConnections::open(std::unique_ptr<Transport> transport, std::string peer) {
  auto connection = std::make_unique<ServerConnection>(shared_from_this(), std::move(transport), std::move(peer));
  connection->next = first_;
  if (first_) first_->previous = connection.get();
  first_ = connection.get();
  ++connections_;
  connection.release()->start();  // from here on, it owns itself until it ends
}

void ServerConnections::remove(ServerConnection& connection) {
  if (connection.previous) connection.previous->next = connection.next;
  if (connection.next) connection.next->previous = connection.previous;
  if (first_ == &connection) first_ = connection.next;
  --connections_;
}

template <class Each>
void ServerConnections::for_each_connection(Each each) {
  for (ServerConnection* connection = first_; connection;) {
    ServerConnection* const next = connection->next;  // `connection` may be destroyed by the call
    each(*connection);
    connection = next;
  }
}

void ServerConnections::close_gracefully() {
  is_closing_ = true;
  for_each_connection([](ServerConnection& connection) { connection.close_gracefully(); });
}

void ServerConnections::close_now() {
  is_closing_ = true;
  for_each_connection([](ServerConnection& connection) { connection.close_now(); });
}

}  // namespace martlet::net
