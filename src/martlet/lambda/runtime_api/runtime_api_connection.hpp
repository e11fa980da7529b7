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

struct Endpoint;

/// One kept-alive connection over a blocking socket. One exchange at a time.
class RuntimeApiConnection {
 public:
  explicit RuntimeApiConnection(std::string_view host_and_port);
  RuntimeApiConnection(const RuntimeApiConnection&) = delete;
  ~RuntimeApiConnection();

  /// Sends `head` and `body` in one call, and waits for the response without a limit. Connects first if necessary.
  /// A response that arrives before everything was sent ends the sending, as when a server refuses a body that is too large.
  /// Fails with Code::unavailable if the connection can't be made or ends early, and as RuntimeResponseReader and find_endpoint() do. After
  /// a failure the connection is closed, and the next exchange opens a new one.
  Result<void> exchange(std::string_view head, std::string_view body, RuntimeResponse& to);

  /// A request whose body is sent in parts: begin(), send_part() for each, end(). A kept connection on which something has arrived, which
  /// means that the other side has ended it, is replaced with a new one. Fails as exchange() does; after a failure only end() may follow,
  /// which returns the other side's reason if it sent one.
  Result<void> begin(std::string_view head, std::string_view part, RuntimeResponse& to);
  Result<void> send_part(std::string_view head, std::string_view part);
  /// Closes, without a response.
  void abandon() noexcept { close(); }
  /// Sends `last`, waits for the response, and closes the connection, as Lambda requires after a streamed response. Fails with
  /// Code::unavailable if begin() wasn't called.
  Result<void> end(std::string_view last);

  /// Makes the current wait for bytes and all later ones end at once if none have arrived. Async-signal-safe.
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
  std::unique_ptr<const Endpoint> endpoint_;  // null until it was found
  RuntimeResponseReader reader_;
  Result<void> sent_;                    // the outcome of the parts so far
  RuntimeResponse* response_ = nullptr;  // the response of the current exchange
  std::unique_ptr<char[]> buffer_;
  std::size_t filled_ = 0;
  std::atomic<int> socket_ = -1;  // atomic: a signal handler reads it
  std::atomic<bool> reception_ended_ = false;
};

}  // namespace martlet::lambda
