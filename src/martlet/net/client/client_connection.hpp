#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <martlet/net/client/client.hpp>
#include <martlet/net/tls/tls.hpp>
#include <martlet/net/wire/timeouts.hpp>
#include <martlet/net/wire/wire.hpp>

#include "response_parser.hpp"

namespace martlet::net {

/// The idle connections of a client, by origin. Lives as long as the last connection that may come back to it.
class Client::Pool final : public std::enable_shared_from_this<Pool> {
 public:
  Pool(Reactor& reactor, const ClientOptions& options);

  Reactor& reactor() const { return reactor_; }
  const ClientOptions& options() const { return options_; }
  Timeouts& timeouts() { return timeouts_; }

  /// Opened when the first request needs it: to read some hundred certificates takes milliseconds.
  Result<Tls*> tls();

  /// The connection that was used last; nullptr where there is none.
  std::unique_ptr<Connection> take(const Origin& origin);
  void keep(std::unique_ptr<Connection> connection);
  void drop(const Connection& connection);
  /// Drops all, and keeps none from now on.
  void close();

 private:
  Reactor& reactor_;
  const ClientOptions options_;
  Timeouts timeouts_;
  std::unique_ptr<Tls> tls_;
  std::map<Origin, std::vector<std::unique_ptr<Connection>>> idle_;
  bool is_closed_ = false;
};

/// One connection to a server: a request, its response, and so on.
class Client::Connection final : private Wire::Owner {
 public:
  Connection(std::shared_ptr<Pool> pool, Origin origin, std::unique_ptr<Transport> transport);

  const Origin& origin() const { return origin_; }
  Pool& pool() const { return *pool_; }

  /// Sends a request and reads the head of its response; the body comes by next_part(). `request` must stay.
  Task<Result<ClientResponse>> ask(const ClientRequest& request);
  /// Has anything of the response come?
  bool has_answered() const { return parser_.has_begun(); }
  /// The next part of the body; nullopt at its end.
  Task<Result<std::optional<std::string>>> next_part();
  bool is_at_end() const { return parser_.is_complete(); }
  bool can_be_kept() { return is_at_end() && parser_.keeps_alive() && wire_.input().is_empty(); }
  void begin_idling();

 private:
  Task<Result<void>> send(const ClientRequest& request);
  Task<bool> send_stream(http::BodyStream& stream, std::optional<std::uint64_t> length);
  void left() override;  // while idle

  const std::shared_ptr<Pool> pool_;
  const Origin origin_;
  Wire wire_;
  ResponseParser parser_;
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
