#pragma once
#include <cstddef>

#include <martlet/base/std_chrono.hpp>

namespace martlet::net {

/// Limits enforced on clients. Timeouts are accurate to a second, or to a quarter of the time if that is less; they never fire early.
struct Limits {
  /// Request line and headers, from 1 KiB to 1 MiB; a longer head is refused with 431, a longer request line with 414. Each connection has
  /// a buffer of 2 KiB, or of this size for a request that needs it.
  std::size_t head_bytes_max = 16 * 1024;
  std::size_t connections_max = 10'000;  ///< for a server on one Reactor; further connections wait in the kernel's queue

  std::chrono::milliseconds head_wait_max{10'000};   ///< from the first byte to the blank line; after it, 408 is sent (RFC 9110, 15.5.9)
  std::chrono::milliseconds body_wait_max{60'000};   ///< to read a body, from start to end; after it, reading fails with Code::timeout
  std::chrono::milliseconds idle_wait_max{60'000};   ///< between two requests; after it, the connection is closed without a response
  std::chrono::milliseconds write_wait_max{30'000};  ///< while a client reads nothing at all; after it, the connection is closed

  /// How much of an unread body is read and discarded to keep the connection; if more is left, the connection is closed.
  std::size_t unread_body_bytes_max = 64 * 1024;
  /// How long a closing connection still reads (and discards) what its client is sending, so that the response isn't
  /// lost by a reset (RFC 9112, 9.6).
  std::chrono::milliseconds linger_max{2'000};
};

}  // namespace martlet::net
