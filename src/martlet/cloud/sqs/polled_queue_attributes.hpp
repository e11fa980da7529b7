#pragma once
#include <chrono>

namespace martlet::cloud {

/// The attributes of a queue that Lambda needs to poll it.
struct PolledQueueAttributes {
  std::chrono::seconds visibility_timeout{};
  bool is_fifo = false;
};

}  // namespace martlet::cloud
