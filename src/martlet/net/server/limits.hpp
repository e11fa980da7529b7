#pragma once
#include <chrono>
#include <cstddef>

namespace martlet::net {

/// Limits enforced on clients. Timeouts are accurate to a second, or to a quarter of the time if that is less; they never fire early.
struct Limits {
  /// Request line and headers, from 1 KiB to 1 MiB; beyond it: 431, or 414 if the request line alone is longer. Each connection has a
  /// buffer of this size for a request that needs it, otherwise of 2 KiB.
  std::size_t head_bytes_max = 16 * 1024;
  std::size_t connections_max = 10'000;  ///< for a server on one Reactor; beyond it new ones wait in the kernel's queue

  std::chrono::milliseconds head_wait_max{10'000};   ///< first byte to blank line; beyond it: 408 (RFC 9110, 15.5.9)
  std::chrono::milliseconds body_wait_max{60'000};   ///< reading a body, from start to end; beyond it: Code::timeout
  std::chrono::milliseconds idle_wait_max{60'000};   ///< between two requests; beyond it: closed without an answer
  std::chrono::milliseconds write_wait_max{30'000};  ///< for a client that reads nothing at all; beyond it: closed

  /// How much of an unread body is read and discarded to keep the connection; beyond it the connection is closed.
  std::size_t unread_body_bytes_max = 64 * 1024;
  /// How long a closing connection still reads (and discards) what its client is sending, so that the response isn't
  /// lost by a reset (RFC 9112, 9.6).
  std::chrono::milliseconds linger_max{2'000};
};

}  // namespace martlet::net
