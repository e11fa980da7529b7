#include "connection_pool.hpp"

#include <algorithm>
#include <utility>

#include "client_connection.hpp"

namespace martlet::net {
namespace {

constexpr std::chrono::hours never(24 * 365);
// The wait for the response of a server that has stopped reading the request.
constexpr std::chrono::seconds early_response_wait(5);

// Returns a connection's limits. For heads and bodies, a client uses its requests' deadlines instead.
WaitLimits limits_of(const ClientOptions& options) {
  return {.idle = options.kept_wait_max, .head = never, .body = never, .write = options.write_wait_max, .linger = early_response_wait};
}

}  // namespace

Client::ConnectionPool::ConnectionPool(Reactor& reactor, const ClientOptions& options)
    : reactor_(reactor), options_(options), timeouts_(reactor, limits_of(options)) {}

Client::ConnectionPool::~ConnectionPool() = default;

std::unique_ptr<Client::Connection> Client::ConnectionPool::take(const Origin& origin) {
  while (true) {
    const auto found = idle_.find(origin);
    if (found == idle_.end()) return nullptr;
    std::unique_ptr<Connection> connection = std::move(found->second.back());
    found->second.pop_back();
    if (found->second.empty()) idle_.erase(found);
    if (connection->is_open_and_quiet()) return connection;
  }
}

void Client::ConnectionPool::keep(std::unique_ptr<Connection> connection) {
  auto& same = idle_[connection->origin()];
  if (is_closed_ || same.size() >= options_.kept_connections_max) return;
  connection->begin_idling();
  same.push_back(std::move(connection));
}

void Client::ConnectionPool::drop(const Connection& connection) {
  const auto found = idle_.find(connection.origin());
  if (found == idle_.end()) return;
  const auto dropped = std::find_if(found->second.begin(), found->second.end(), [&](const auto& one) { return one.get() == &connection; });
  if (dropped == found->second.end()) return;
  const std::unique_ptr<Connection> last = std::move(*dropped);  // may hold this pool's last reference: destroyed last
  found->second.erase(dropped);
  if (found->second.empty()) idle_.erase(found);
}

Result<Tls*> Client::ConnectionPool::tls() {
  if (!tls_) {
    Result<std::unique_ptr<Tls>> opened = Tls::open(options_.trust_path);
    if (!opened) return std::unexpected(std::move(opened.error()));
    tls_ = std::move(*opened);
  }
  return tls_.get();
}

void Client::ConnectionPool::close() {
  is_closed_ = true;
  const auto closed = std::exchange(idle_, {});
}

}  // namespace martlet::net
