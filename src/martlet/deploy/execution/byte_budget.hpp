#pragma once
#include <cstdint>
#include <vector>

#include <martlet/async/semaphore.hpp>
#include <martlet/async/task.hpp>

namespace martlet::deploy {

/// A limit on the number of bytes that are held at the same time. Requests are served in order. A request for more bytes than are left
/// waits; a request that exceeds the whole budget waits until nothing else is held. Must be used on one loop's thread only, and must
/// outlive its holds.
class ByteBudget {
 public:
  explicit ByteBudget(std::uint64_t bytes_max) : part_bytes_(bytes_max / parts + 1) {}
  ByteBudget(const ByteBudget&) = delete;

  /// Held bytes, which are released when this is destroyed.
  using Hold = std::vector<Semaphore::Permit>;
  Task<Hold> take(std::uint64_t bytes);

 private:
  static constexpr int parts = 256;
  const std::uint64_t part_bytes_;
  Semaphore turn_{1};  // one request at a time collects its bytes, so that two can't deadlock
  Semaphore left_{parts};
};

}  // namespace martlet::deploy
