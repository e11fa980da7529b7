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

/// One client's connection: reads a request, has it answered, writes the response, and so on. Destroys itself at its end.
///
/// It is one activity, so that the end of a connection takes its handler along. While a handler waits, a read is under way, by which
/// the end of the client is seen; what it brings of the next requests waits in the input buffer. A client that has ended its sending is
/// answered all the same: if it has left altogether, probing shows that.
class ServerConnection final : private BufferedTransport::Owner {
 public:
  ServerConnection(std::shared_ptr<ServerConnections> connections, std::unique_ptr<Transport> transport, std::string peer);
  ~ServerConnection() = default;

  void start();
  /// No further request; the end at once, if none is under way.
  void close_gently();
  /// Cancels what runs.
  void close_now();

  // Links of the list of connections.
  ServerConnection* previous = nullptr;
  ServerConnection* next = nullptr;

 private:
  template <class T>
  class Watched;

  Task<void> serve();
  Task<void> refuse(int status);
  Task<bool> send_stream();
  Task<void> linger();

  RequestParser::Head read_head();
  bool is_at_request();
  void begin_response();
  void fail_response(std::string_view why);
  void break_off(std::string_view why);
  void end_request();
  void left() override;

  const std::shared_ptr<ServerConnections> connections_;
  const std::string peer_;
  BufferedTransport transport_;
  RequestParser parser_;
  http::Request request_;
  IncomingBody body_;
  http::Response response_;
  std::string head_;          // of the response, with a short body; reused
  std::string_view content_;  // of the response, where it isn't in head_
  Activity activity_;

  ResponsePlan plan_;
  std::string_view probe_;  // what may be written now of what is to be sent in any case
  std::size_t probed_ = 0;  // how much of that has been written
  int refusal_ = 400;
  bool is_in_request_ = false;  // since its first byte
};

}  // namespace martlet::net
