#pragma once
#include <chrono>
#include <cstddef>

#include <martlet/net/server/limits.hpp>

namespace martlet {

/// How a program serves HTTP. Each member may be set by the environment instead, which goes before what is compiled in:
/// MARTLET_BLOCKING_THREADS, MARTLET_BLOCKING_QUEUE, MARTLET_GRACE_MS, and those of the limits: MARTLET_HEAD_BYTES_MAX,
/// MARTLET_CONNECTIONS_MAX, MARTLET_HEAD_WAIT_MS, MARTLET_BODY_WAIT_MS, MARTLET_IDLE_WAIT_MS, MARTLET_WRITE_WAIT_MS.
struct HttpOptions {
  net::Limits limits{};                   ///< enforced on clients
  std::size_t blocking_threads = 16;      ///< for plain handlers and blocking(); shared by all event loops
  std::size_t blocking_queue = 1024;      ///< work that may wait for one of them; beyond it: 503 with Retry-After
  std::chrono::milliseconds grace{5000};  ///< after SIGTERM or SIGINT, for requests that are under way; then the process ends
};

}  // namespace martlet
