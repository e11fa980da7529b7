#pragma once
#include <memory>
#include <optional>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/lambda/runtime_api/runtime_response_reader.hpp>
#include <martlet/net/connection/buffered_transport.hpp>
#include <martlet/net/reactor/origin.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::lambda {

/// RuntimeApiConnection on an event loop: one kept-alive connection to the Runtime API, one exchange at a time. No timeouts: to stop
/// waiting, cancel the task and abandon the connection.
class AsyncRuntimeApiConnection final : private net::BufferedTransport::Owner {
 public:
  AsyncRuntimeApiConnection(net::Reactor& reactor, net::Origin origin) : reactor_(reactor), origin_(std::move(origin)) {}
  AsyncRuntimeApiConnection(const AsyncRuntimeApiConnection&) = delete;

  /// Does what RuntimeApiConnection::exchange() does.
  Task<Result<void>> exchange(std::string_view head, std::string_view body, RuntimeResponse& to);

  /// begin(), send_part() and end() do what those of RuntimeApiConnection do.
  Task<Result<void>> begin(std::string_view head, std::string_view part, RuntimeResponse& to);
  Task<Result<void>> send_part(std::string_view head, std::string_view part);
  Task<Result<void>> end(std::string_view last);
  void abandon() { transport_.reset(); }

  /// Stops waiting for a response if none of it has arrived; a response that has begun is still read.
  void stop_waiting();

 private:
  Task<Result<void>> send_first(std::string_view head, std::string_view part, RuntimeResponse& to);
  Task<Result<void>> open();
  Task<Result<void>> receive();
  void disconnected() override {}
  void received_while_sending() override;

  net::Reactor& reactor_;
  const net::Origin origin_;
  std::unique_ptr<net::BufferedTransport> transport_;  // null if not connected
  RuntimeResponseReader reader_;
  RuntimeResponse* response_ = nullptr;
  bool gives_up_ = false;
  Result<void> sent_;  // the outcome of the request so far
};

}  // namespace martlet::lambda
