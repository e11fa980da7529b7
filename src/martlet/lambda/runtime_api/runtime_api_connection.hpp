#pragma once
#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include <martlet/lambda/runtime_api/runtime_response_reader.hpp>

namespace martlet::lambda {

struct SocketAddress;

/// A keep-alive connection to the Runtime API over a blocking socket. Only one exchange at a time.
class RuntimeApiConnection {
 public:
  explicit RuntimeApiConnection(std::string_view host_and_port);
  RuntimeApiConnection(const RuntimeApiConnection&) = delete;
  ~RuntimeApiConnection();

  /// Sends `head` and `body` in one call, and waits for the response without a limit. Connects first if necessary.
  /// If the response arrives before everything was sent, sending stops, for example when a server rejects a body that is too large.
  /// Fails with Code::unavailable if the connection can't be made or ends early, and as RuntimeResponseReader and find_socket_address() do.
  /// After a failure the connection is closed, and the next exchange opens a new one.
  Result<void> exchange(std::string_view head, std::string_view body, RuntimeResponse& to);

  /// Begins a request whose body is sent in parts: begin(), send_part() for each part, end(). Opens a new connection if the server has
  /// closed the old one (which makes the old one readable). Fails as exchange() does. After a failure, only end() may follow, which returns
  /// the server's reason if it sent one.
  Result<void> begin(std::string_view head, std::string_view part, RuntimeResponse& to);
  Result<void> send_part(std::string_view head, std::string_view part);
  /// Closes the connection without waiting for a response.
  void abandon() noexcept { close(); }
  /// Sends `last`, waits for the response, and closes the connection, as Lambda requires after a streamed response. Fails with
  /// Code::unavailable if begin() wasn't called.
  Result<void> end(std::string_view last);

  /// Interrupts the current read and all later ones, unless bytes have already arrived. Async-signal-safe.
  void end_reception() noexcept;
  bool reception_has_ended() const noexcept { return reception_ended_; }

 private:
  Result<void> open();
  void close() noexcept;
  bool is_quiet() const noexcept;
  Result<void> send(std::string_view head, std::string_view body);
  Result<void> wait_until_writable();
  Result<void> receive_some();

  std::string host_and_port_;
  std::unique_ptr<const SocketAddress> socket_address_;  // null until the address is known
  RuntimeResponseReader reader_;
  Result<void> sent_;                    // the outcome of the parts so far
  RuntimeResponse* response_ = nullptr;  // the response of the current exchange
  std::unique_ptr<char[]> buffer_;
  std::size_t filled_ = 0;
  std::atomic<int> socket_ = -1;  // atomic: a signal handler reads it
  std::atomic<bool> reception_ended_ = false;
};

}  // namespace martlet::lambda
