#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/http/response.hpp>
#include <martlet/net/connection/timeouts.hpp>
#include <martlet/net/reactor/transport.hpp>
#include <martlet/net/server/limits.hpp>

#include "date_header.hpp"

namespace martlet::net {

class ServerConnection;

/// The connections of one server, and what they share: handler, limits, timeouts. Lives as long as the last connection.
class ServerConnections final : public std::enable_shared_from_this<ServerConnections> {
 public:
  ServerConnections(Loop& loop, http::Handler handler, const Limits& limits, Log log);

  /// Serves one more connection.
  void open(std::unique_ptr<Transport> transport, std::string peer);
  /// Closes idle connections immediately, and the others after their response.
  void close_gracefully();
  /// Closes all connections immediately, and cancels their handlers.
  void close_now();
  /// Closes the connection that has been idle for longest. Returns false if none is idle.
  bool close_longest_idle() { return timeouts_.end_longest(Wait::idle); }
  std::size_t connections() const { return connections_; }
  /// `ended` is called each time a connection has ended.
  void on_connection_end(std::function<void()> ended) { connection_ended_ = std::move(ended); }

  // For ServerConnection only.
  Loop& loop() const { return loop_; }
  const http::Handler& handler() const { return handler_; }
  const Limits& limits() const { return limits_; }
  const Log& log() const { return log_; }
  Timeouts& timeouts() { return timeouts_; }
  std::string_view date() { return date_.now(); }
  bool is_closing() const { return is_closing_; }
  void remove(ServerConnection& connection);
  void notify_connection_end() const {
    if (connection_ended_) connection_ended_();
  }

 private:
  template <class Each>
  void for_each_connection(Each each);

  Loop& loop_;
  const http::Handler handler_;
  const Limits limits_;
  const Log log_;
  Timeouts timeouts_;
  DateHeader date_;
  ServerConnection* first_ = nullptr;
  std::size_t connections_ = 0;
  std::function<void()> connection_ended_;
  bool is_closing_ = false;
};

}  // namespace martlet::net
