#pragma once
#include <cstddef>

#include <martlet/base/std_chrono.hpp>
#include <martlet/net/server/limits.hpp>

namespace martlet {

/// The options of a program's HTTP server. Environment variables take precedence over these compiled-in values:
/// MARTLET_BLOCKING_THREADS, MARTLET_BLOCKING_QUEUE, MARTLET_GRACE_MS, and those of the limits: MARTLET_HEAD_BYTES_MAX,
/// MARTLET_CONNECTIONS_MAX, MARTLET_HEAD_WAIT_MS, MARTLET_BODY_WAIT_MS, MARTLET_IDLE_WAIT_MS, MARTLET_WRITE_WAIT_MS.
struct HttpOptions {
  net::Limits limits{};                   ///< enforced on clients
  std::size_t blocking_threads = 16;      ///< threads for plain handlers and blocking(); shared by all event loops
  std::size_t blocking_queue = 1024;      ///< jobs that may wait for a thread; further ones lead to 503 with Retry-After
  std::chrono::milliseconds grace{5000};  ///< time to finish current requests after SIGTERM or SIGINT; then the process ends
};

}  // namespace martlet
