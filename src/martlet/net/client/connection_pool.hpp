#pragma once
#include <map>
#include <memory>
#include <vector>

#include <martlet/net/client/client.hpp>
#include <martlet/net/connection/timeouts.hpp>
#include <martlet/net/tls/tls.hpp>

namespace martlet::net {

/// The idle connections of a client, by origin. The pool lives as long as the last connection that may return to it.
class Client::ConnectionPool final : public std::enable_shared_from_this<ConnectionPool> {
 public:
  ConnectionPool(Reactor& reactor, const ClientOptions& options);
  ~ConnectionPool();

  Reactor& reactor() const { return reactor_; }
  const ClientOptions& options() const { return options_; }
  Timeouts& timeouts() { return timeouts_; }

  /// Returns the TLS settings, loaded by the first request that needs them: reading some hundred certificates takes milliseconds.
  Result<Tls*> tls();

  /// Returns the most recently used connection; nullptr if there is none.
  std::unique_ptr<Connection> take(const Origin& origin);
  void keep(std::unique_ptr<Connection> connection);
  void drop(const Connection& connection);
  /// Closes all connections. From then on, returned ones are closed at once.
  void close();

 private:
  Reactor& reactor_;
  const ClientOptions options_;
  Timeouts timeouts_;
  std::unique_ptr<Tls> tls_;
  std::map<Origin, std::vector<std::unique_ptr<Connection>>> idle_;
  bool is_closed_ = false;
};

}  // namespace martlet::net
