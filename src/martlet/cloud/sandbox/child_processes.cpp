#include "child_processes.hpp"

#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>

#include "proc_file.hpp"

namespace martlet::cloud {
namespace {

namespace fs = std::filesystem;

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

}  // namespace

// Each thread has its own list of children.
std::vector<pid_t> children_of(pid_t process) {
  std::vector<pid_t> children;
  std::error_code failed;
  for (fs::directory_iterator at("/proc/" + std::to_string(process) + "/task", failed), end; !failed && at != end; at.increment(failed))
    add_numbers(read_proc_file(process, "task/" + at->path().filename().string() + "/children"), children);
  return children;
}

pid_t first_child_of(pid_t process) {
  const std::vector<pid_t> children = children_of(process);
  return children.empty() ? 0 : children.front();
}

}  // namespace martlet::cloud
