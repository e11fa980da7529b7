#include "process_memory.hpp"

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "child_processes.hpp"
#include "proc_file.hpp"

namespace martlet::cloud {
namespace {

// Returns the number after `label` in a file such as /proc/self/status; 0 if it is missing.
std::size_t number_after(std::string_view text, std::string_view label) {
  std::size_t at = text.find(label);
  if (at == std::string_view::npos) return 0;
  at = text.find_first_not_of(" \t", at + label.size());
  if (at == std::string_view::npos) return 0;
  std::size_t number = 0;
  std::from_chars(text.data() + at, text.data() + text.size(), number);
  return number;
}

// Returns a process's private memory plus its proportional share of shared memory. Not all processes are readable.
std::size_t proportional_kib(pid_t process) {
  const std::size_t share = number_after(read_proc_file(process, "smaps_rollup"), "\nPss:");
  return share > 0 ? share : number_after(read_proc_file(process, "status"), "VmRSS:");
}

}  // namespace

std::size_t resident_kib(pid_t process) {
  std::vector<pid_t> all{process};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const pid_t child : children_of(all[i])) all.push_back(child);
  }
  if (all.size() == 1) return number_after(read_proc_file(process, "status"), "VmRSS:");
  std::size_t sum = 0;
  for (const pid_t one : all) sum += proportional_kib(one);
  return sum;
}

std::size_t resident_max_kib(pid_t process) { return number_after(read_proc_file(process, "status"), "VmHWM:"); }

}  // namespace martlet::cloud
