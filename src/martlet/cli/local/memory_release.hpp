#pragma once
#include <chrono>

#include <martlet/async/loop.hpp>

namespace martlet::cli {

/// Returns unused memory to the system: the mapped pages of the program's and its libraries' files, which are mapped from the page cache
/// again when used, and the free part of the heap. The kernel maps 16 pages when one is used, so a program that has done many things once
/// has most of its code mapped, 10 MB or more.
void release_unused_memory();

/// A timer that calls release_unused_memory() every two seconds unless the process was idle. A call costs about 100 page faults.
class MemoryRelease final : private Timer {
 public:
  /// Makes the first call a quarter of a second later: right after the start, the first request needs the same pages. `loop` must outlive
  /// this object.
  explicit MemoryRelease(Loop& loop);
  ~MemoryRelease() override;

 private:
  void on_expired() override;

  Loop& loop_;
  std::chrono::nanoseconds cpu_time_{};  // the process's, at the last check
};

}  // namespace martlet::cli
