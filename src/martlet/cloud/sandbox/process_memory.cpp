#include "process_memory.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace martlet::cloud {
namespace {

namespace fs = std::filesystem;

std::string read_small_file(const std::string& name) {
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::array<char, 4096> block{};
  const ssize_t size = ::read(file, block.data(), block.size());
  ::close(file);
  return {block.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

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

std::string folder_of(pid_t process) { return "/proc/" + std::to_string(process); }

void add_numbers(std::string_view text, std::vector<pid_t>& numbers) {
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  while (at != end) {
    pid_t number = 0;
    const auto [next, problem] = std::from_chars(at, end, number);
    if (problem == std::errc()) numbers.push_back(number);
    at = problem == std::errc() ? next : at + 1;
  }
}

// Each thread has its own list of children.
std::vector<pid_t> children_of(pid_t process) {
  std::vector<pid_t> children;
  std::error_code failed;
  for (fs::directory_iterator at(folder_of(process) + "/task", failed), end; !failed && at != end; at.increment(failed))
    add_numbers(read_small_file(at->path() / "children"), children);
  return children;
}

// Returns a process's private memory plus its proportional share of shared memory. Not all processes are readable.
std::size_t proportional_kib(pid_t process) {
  const std::size_t share = number_after(read_small_file(folder_of(process) + "/smaps_rollup"), "\nPss:");
  return share > 0 ? share : number_after(read_small_file(folder_of(process) + "/status"), "VmRSS:");
}

}  // namespace

std::size_t resident_kib(pid_t process) {
  std::vector<pid_t> all{process};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const pid_t child : children_of(all[i])) all.push_back(child);
  }
  if (all.size() == 1) return number_after(read_small_file(folder_of(process) + "/status"), "VmRSS:");
  std::size_t sum = 0;
  for (const pid_t one : all) sum += proportional_kib(one);
  return sum;
}

std::size_t resident_max_kib(pid_t process) { return number_after(read_small_file(folder_of(process) + "/status"), "VmHWM:"); }

pid_t first_child_of(pid_t process) {
  const std::vector<pid_t> children = children_of(process);
  return children.empty() ? 0 : children.front();
}

}  // namespace martlet::cloud
