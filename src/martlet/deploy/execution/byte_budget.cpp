#include "byte_budget.hpp"

#include <algorithm>

namespace martlet::deploy {

Task<ByteBudget::Hold> ByteBudget::take(std::uint64_t bytes) {
  const Semaphore::Permit turn = co_await turn_.acquire();
  const std::uint64_t wanted = std::min<std::uint64_t>(parts, std::max<std::uint64_t>(1, (bytes + part_bytes_ - 1) / part_bytes_));
  Hold hold;
  for (std::uint64_t i = 0; i < wanted; ++i) {
    Semaphore::Permit part = co_await left_.acquire();
    hold.push_back(std::move(part));
  }
  co_return hold;
}

}  // namespace martlet::deploy
