#pragma once
#include <cstdint>
#include <vector>

#include <martlet/async/semaphore.hpp>
#include <martlet/async/task.hpp>

namespace martlet::deploy {

/// So many bytes at once, in the order in which they were asked for: who asks for more than is left waits. What is larger than the whole
/// budget waits until it is alone. Belongs to one loop's thread, and outlives its holds.
class ByteBudget {
 public:
  explicit ByteBudget(std::uint64_t bytes_max) : part_bytes_(bytes_max / parts + 1) {}
  ByteBudget(const ByteBudget&) = delete;

  /// Gives back what it holds when it is destroyed.
  using Hold = std::vector<Semaphore::Permit>;
  Task<Hold> take(std::uint64_t bytes);

 private:
  static constexpr int parts = 256;
  const std::uint64_t part_bytes_;
  Semaphore turn_{1};  // one at a time gathers its parts, so that two can't wait for each other's
  Semaphore left_{parts};
};

}  // namespace martlet::deploy
