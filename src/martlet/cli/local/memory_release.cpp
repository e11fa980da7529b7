#include "memory_release.hpp"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <ctime>

namespace martlet::cli {
namespace {

// Skips writable segments: relocations have changed them, and these changes would be lost.
int release_segments(dl_phdr_info* file, std::size_t, void*) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  for (int i = 0; i < file->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = file->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
    const std::uintptr_t begin = (file->dlpi_addr + segment.p_vaddr) / page * page;
    const std::uintptr_t end = file->dlpi_addr + segment.p_vaddr + segment.p_memsz;
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);  // fails, without effect, unless a file is mapped there
  }
  return 0;
}

using namespace std::chrono_literals;

constexpr auto first_delay = 250ms;
constexpr auto period = 2s;
constexpr auto idle_max = 2ms;  // of CPU time in a period

std::chrono::nanoseconds cpu_time() {
  std::timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace

void release_unused_memory() {
  ::malloc_trim(0);
  ::dl_iterate_phdr(release_segments, nullptr);
}

MemoryRelease::MemoryRelease(Loop& loop) : loop_(loop) { loop_.start(*this, loop_.now() + first_delay); }

MemoryRelease::~MemoryRelease() { loop_.stop(*this); }

void MemoryRelease::on_expired() {
  const std::chrono::nanoseconds now = cpu_time();
  if (now - cpu_time_ > idle_max) release_unused_memory();
  cpu_time_ = cpu_time();
  loop_.start(*this, loop_.now() + period);
}

}  // namespace martlet::cli
