#include <martlet/async/deadline.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/reactor/connector.hpp>

#include "client_body.hpp"
#include "client_connection.hpp"
#include "connection_pool.hpp"
#include "request_head.hpp"
#include "tunnel.hpp"

namespace martlet::net {

Client::Client(Reactor& reactor, ClientOptions options) : pool_(std::make_shared<ConnectionPool>(reactor, options)) {}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&& other) noexcept {
  if (pool_) pool_->close();
  pool_ = std::move(other.pool_);
  return *this;
}
Client::~Client() {
  if (pool_) pool_->close();
}

Task<Result<std::unique_ptr<Client::Connection>>> Client::open(std::shared_ptr<ConnectionPool> pool, Origin origin) {
  Tls* tls = nullptr;
  if (origin.scheme == Scheme::https) {
    const Result<Tls*> opened = pool->tls();
    if (!opened) co_return std::unexpected(opened.error());
    tls = *opened;
  }
  const Proxy* const proxy = pool->options().proxies.choose(origin);
  const Origin& reached = proxy ? proxy->origin : origin;
  Result<std::unique_ptr<Transport>> transport = co_await connect(pool->reactor(), reached);
  if (!transport && proxy) transport.error().next = "that is the proxy to " + authority_of(origin);
  if (transport && tls && proxy) transport = co_await open_tunnel(std::move(*transport), *proxy, origin, pool->timeouts());
  if (transport && tls) transport = co_await tls->secure(pool->reactor(), std::move(*transport), origin);
  if (!transport) co_return std::unexpected(std::move(transport.error()));
  co_return std::make_unique<Connection>(pool, std::move(origin), tls ? nullptr : proxy, std::move(*transport));
}

Task<Result<ClientResponse>> Client::exchange(std::shared_ptr<ConnectionPool> pool, Origin origin, ClientRequest request) {
  const auto kept = std::make_shared<const ClientRequest>(std::move(request));
  std::unique_ptr<Connection> connection = pool->take(origin);
  bool is_kept = connection != nullptr;
  while (true) {
    if (!connection) {
      Result<std::unique_ptr<Connection>> opened = co_await open(pool, origin);
      if (!opened) co_return std::unexpected(std::move(opened.error()));
      connection = std::move(*opened);
    }
    Result<ClientResponse> response = co_await connection->ask(kept);
    if (response) {
      response->body = std::make_unique<Body>(std::move(connection), kept->deadline);
      co_return response;
    }
    const bool may_repeat = is_kept && !connection->has_answered() && is_repeatable(*kept);
    if (!may_repeat) co_return response;
    connection.reset();
    is_kept = false;
  }
}

Task<Result<ClientResponse>> Client::send(Origin origin, ClientRequest request) {
  if (const Result<void> checked = check_request(request); !checked) co_return std::unexpected(checked.error());
  const std::optional<SteadyTime> deadline = request.deadline;
  Task<Result<ClientResponse>> exchanged = exchange(pool_, std::move(origin), std::move(request));
  if (!deadline) co_return co_await std::move(exchanged);
  Result<Result<ClientResponse>> in_time = co_await with_deadline(std::move(exchanged), *deadline);
  if (!in_time) co_return std::unexpected(std::move(in_time.error()));
  co_return std::move(*in_time);
}

}  // namespace martlet::net
