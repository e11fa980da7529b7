#pragma once
#include <memory>
#include <string>

#include <martlet/async/activity.hpp>
#include <martlet/http/response.hpp>
#include <martlet/net/connection/buffered_transport.hpp>
#include <martlet/net/reactor/transport.hpp>

#include "incoming_body.hpp"
#include "request_parser.hpp"
#include "response_head.hpp"
#include "server_connections.hpp"

namespace martlet::net {

/// A client's connection, which repeatedly reads a request, calls the handler, and writes the response. It destroys itself when it ends.
///
/// A connection is one activity, so its end cancels the handler. While a handler waits, a read is pending, which detects that the client
/// has stopped sending; pipelined requests stay in the input buffer. A client that has only shut down its sending side still receives the
/// response; probing detects a client that has closed the connection.
class ServerConnection final : private BufferedTransport::Owner {
 public:
  ServerConnection(std::shared_ptr<ServerConnections> connections, std::unique_ptr<Transport> transport, std::string peer);
  ~ServerConnection() = default;

  void start();
  /// Accepts no further requests. Closes immediately if none is in progress, otherwise after the response.
  void close_gracefully();
  /// Cancels the running handler and closes.
  void close_now();

  // Links of the list of connections.
  ServerConnection* previous = nullptr;
  ServerConnection* next = nullptr;

 private:
  template <class T>
  class WatchedTask;

  Task<void> serve();
  Task<void> refuse(int status);
  Task<bool> send_stream();
  Task<void> linger();

  RequestParser::Head read_head();
  bool is_at_request();
  void begin_response();
  void fail_response(std::string_view why);
  void abort_response(std::string_view why);
  void end_request();
  void disconnected() override;

  const std::shared_ptr<ServerConnections> connections_;
  const std::string peer_;
  BufferedTransport transport_;
  RequestParser parser_;
  http::Request request_;
  IncomingBody body_;
  http::Response response_;
  std::string head_;          // the response's, with a short body; reused
  std::string_view content_;  // the response's body, if it isn't in head_
  Activity activity_;

  ResponseFraming framing_;
  std::string_view probe_;  // bytes that begin any response, so they may be written now
  std::size_t probed_ = 0;  // the number of bytes of probe_ that have been written
  int refusal_ = 400;
  bool is_in_request_ = false;  // from the request's first byte on
};

}  // namespace martlet::net
