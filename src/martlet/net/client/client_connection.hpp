#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/one_shot.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/connection/buffered_transport.hpp>
#include <martlet/net/connection/timeouts.hpp>
#include <martlet/net/tls/tls.hpp>

#include "received_head.hpp"
#include "request_sending.hpp"

namespace martlet::net {

/// The idle connections of a client, by origin. The pool lives as long as the last connection that may return to it.
class Client::Pool final : public std::enable_shared_from_this<Pool> {
 public:
  Pool(Reactor& reactor, const ClientOptions& options);

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

/// A connection to a server, for one request and response after another.
class Client::Connection final : private BufferedTransport::Owner, private Sending::Owner {
 public:
  /// `proxy` is the proxy that `transport` is connected to, or null for the origin itself.
  Connection(std::shared_ptr<Pool> pool, Origin origin, const Proxy* proxy, std::unique_ptr<Transport> transport);
  Connection(const Connection&) = delete;
  ~Connection();

  const Origin& origin() const { return origin_; }
  Pool& pool() const { return *pool_; }

  /// Sends a request while reading the head of its response; next_part() returns the body. Throws what the request's stream throws.
  Task<Result<ClientResponse>> ask(std::shared_ptr<const ClientRequest> request);
  /// Has any part of the response arrived?
  bool has_answered() const { return parser_.has_begun(); }
  /// Returns the next part of the body; nullopt at its end.
  Task<Result<std::optional<std::string>>> next_part();
  /// Is the response complete, with nothing left to send of the request?
  bool is_at_end() const { return parser_.is_complete() && !(sending_ && wants_all()); }
  bool can_be_kept() { return is_at_end() && parser_.keeps_alive() && is_sent_ && is_quiet(); }
  /// Has nothing arrived unrequested? Such bytes would be read as the next response.
  bool is_quiet() { return transport_.input().is_empty() && transport_.is_quiet(); }
  void begin_idling();

 private:
  BufferedTransport::Receive receive();
  Task<void> finish_sending();
  void check_stream() const;
  bool wants_all() const { return parser_.status() < 300; }
  void left() override;  // while idle
  void sent(bool is_whole, std::exception_ptr thrown) override;

  const std::shared_ptr<Pool> pool_;
  const Origin origin_;
  const Proxy* const proxy_;  // owned by the pool
  BufferedTransport transport_;
  http::ResponseParser parser_;
  ReceivedHead head_;
  Sending* sending_ = nullptr;  // until it has ended
  bool is_sent_ = false;
  std::exception_ptr thrown_;                   // the exception of the request's stream
  std::optional<OneShot<bool>> sending_ended_;  // if a coroutine waits for the end
};

/// The body of a response; owns the connection until its end.
class Client::Body final : public ClientBody {
 public:
  Body(std::unique_ptr<Connection> connection, std::optional<SteadyTime> deadline);
  Task<std::optional<std::string>> next() override;
  Task<Result<std::string>> read(std::size_t bytes_max) override;

 private:
  Task<Result<std::optional<std::string>>> part();
  void end_where_complete();
  std::unique_ptr<Connection> connection_;  // null at the end
  std::optional<SteadyTime> deadline_;
};

}  // namespace martlet::net
