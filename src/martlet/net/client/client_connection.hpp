#pragma once
#include <exception>
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/one_shot.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/connection/buffered_transport.hpp>

#include "received_head.hpp"
#include "request_sending.hpp"

namespace martlet::net {

/// A connection to a server, which carries one exchange at a time.
class Client::Connection final : private BufferedTransport::Owner, private RequestSending::Owner {
 public:
  /// `proxy` is the proxy that `transport` is connected to, or null for the origin itself.
  Connection(std::shared_ptr<ConnectionPool> pool, Origin origin, const Proxy* proxy, std::unique_ptr<Transport> transport);
  Connection(const Connection&) = delete;
  ~Connection();

  const Origin& origin() const { return origin_; }
  ConnectionPool& pool() const { return *pool_; }

  /// Sends a request while reading the response's head; next_part() returns the body. Rethrows what the stream of the request's body
  /// throws.
  Task<Result<ClientResponse>> ask(std::shared_ptr<const ClientRequest> request);
  /// Returns whether any part of the response has arrived.
  bool has_answered() const { return parser_.has_begun(); }
  /// Returns the next part of the body; nullopt at its end.
  Task<Result<std::optional<std::string>>> next_part();
  /// Returns whether the response is complete and, if its status is below 300, the sending of the request has ended.
  bool is_at_end() const { return parser_.is_complete() && !(sending_ && requires_whole_request()); }
  bool is_reusable() { return is_at_end() && parser_.keeps_alive() && is_sent_ && is_open_and_quiet(); }
  /// Returns whether it is open and no bytes have arrived that belong to no response; they would be read as the next response.
  bool is_open_and_quiet() { return transport_.input().is_empty() && transport_.is_quiet(); }
  void begin_idling();

 private:
  BufferedTransport::Receive receive();
  Task<void> finish_sending();
  void check_stream() const;
  bool requires_whole_request() const { return parser_.status() < 300; }
  void disconnected() override;  // while idle
  void sent(bool is_whole, std::exception_ptr thrown) override;

  const std::shared_ptr<ConnectionPool> pool_;
  const Origin origin_;
  const Proxy* const proxy_;  // owned by the pool
  BufferedTransport transport_;
  http::ResponseParser parser_;
  ReceivedHead head_;
  RequestSending* sending_ = nullptr;  // until it has ended
  bool is_sent_ = false;
  std::exception_ptr thrown_;                   // the exception of the request's stream
  std::optional<OneShot<bool>> sending_ended_;  // if a coroutine waits for the end
};

}  // namespace martlet::net
