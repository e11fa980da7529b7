#pragma once
#include <chrono>

#include <martlet/async/loop.hpp>

namespace martlet::cli {

/// Gives back what isn't in use: the pages of this program's and its libraries' files that are mapped, which come back from the page cache
/// as they are used, and what the heap has free. The kernel maps 16 pages where one is used, so a program that has done many things once
/// has most of its code mapped: 10 MB and more.
void release_unused_memory();

/// Does so every two seconds, unless the process was idle since the last time. It costs some 100 page faults.
class ResidentMemory final : private Timer {
 public:
  /// At once for the first time. `loop` must outlive it.
  explicit ResidentMemory(Loop& loop);
  ~ResidentMemory() override;

 private:
  void expired() override;

  Loop& loop_;
  std::chrono::nanoseconds cpu_time_{};  // of the process, the last time
};

}  // namespace martlet::cli
