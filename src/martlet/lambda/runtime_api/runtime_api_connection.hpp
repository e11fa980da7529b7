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

  /// Sends `head` and `body` in one call, and waits for the response as long as it takes. Connects first where it has to.
  /// A response that comes before everything was sent ends the sending: so does a server that refuses what is too large.
  /// Fails with Code::unavailable when the connection can't be made or ends early; as RuntimeResponseReader; as find_endpoint().
  /// After a failure the connection is closed, and the next exchange makes a new one.
  Result<void> exchange(std::string_view head, std::string_view body, RuntimeResponse& to);

  /// A request whose body is sent in parts: begin(), send_part() for each, end(). A kept connection on which something has arrived, which
  /// means that the other side has ended it, is replaced by a new one. Fails as exchange(); after a failure only end() may follow, which
  /// gives the reason where the other side has told one.
  Result<void> begin(std::string_view head, std::string_view part, RuntimeResponse& to);
  Result<void> send_part(std::string_view head, std::string_view part);
  /// Closes, without a response.
  void abandon() noexcept { close(); }
  /// Sends `last`, waits for the response, and closes the connection, as Lambda asks after a streamed response. Without begin() before it,
  /// Code::unavailable.
  Result<void> end(std::string_view last);

  /// From now on a wait for bytes ends at once if none have arrived: the present wait, and later ones. Async-signal-safe.
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
  std::unique_ptr<const Endpoint> endpoint_;  // once it was found
  RuntimeResponseReader reader_;
  Result<void> sent_;                    // the outcome of the parts so far
  RuntimeResponse* response_ = nullptr;  // where the exchange that is under way puts its response
  std::unique_ptr<char[]> buffer_;
  std::size_t filled_ = 0;
  std::atomic<int> socket_ = -1;  // atomic: a signal handler reads it
  std::atomic<bool> reception_ended_ = false;
};

}  // namespace martlet::lambda
