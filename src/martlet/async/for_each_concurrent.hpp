#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet {

namespace for_each_concurrent_detail {

template <class Each>
Task<void> worker(std::size_t& next, std::size_t count, Each& each) {
  while (next < count) {
    const std::size_t mine = next++;
    co_await each(mine);
  }
}

}  // namespace for_each_concurrent_detail

/// Awaits `each(0)` to `each(count - 1)`, which return Task<void>, at most `limit` of them concurrently. `each` must outlive the task.
template <class Each>
Task<void> for_each_concurrent(std::size_t count, std::size_t limit, Each& each) {
  std::size_t next = 0;
  std::vector<Task<void>> workers;
  for (std::size_t i = 0; i < std::min(count, limit); ++i) workers.push_back(for_each_concurrent_detail::worker(next, count, each));
  co_await when_all(std::move(workers));
}

}  // namespace martlet
