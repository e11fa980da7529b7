#include "scratch_folder.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <string>
#include <vector>

namespace martlet::deploy {
namespace {

constexpr std::string_view name_start = "martlet-deployer-";

bool is_dead(const std::string& digits) {
  pid_t process = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), process);
  if (problem != std::errc() || end != digits.data() + digits.size() || process <= 0) return false;
  return ::kill(process, 0) != 0 && errno == ESRCH;
}

void clear_what_dead_processes_left(const std::filesystem::path& parent) {
  std::error_code ignored;  // somebody else's may not be ours to remove
  std::vector<std::filesystem::path> left;
  for (std::filesystem::directory_iterator at(parent, ignored), end; !ignored && at != end; at.increment(ignored)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with(name_start) && is_dead(name.substr(name_start.size()))) left.push_back(at->path());
  }
  for (const std::filesystem::path& one : left) std::filesystem::remove_all(one, ignored);
}

}  // namespace

ScratchFolder::ScratchFolder(const std::filesystem::path& parent) : path_(parent / (std::string(name_start) + std::to_string(::getpid()))) {
  clear_what_dead_processes_left(parent);
  std::filesystem::remove_all(path_);  // a process before this one may have had its number
  std::filesystem::create_directories(path_);
  std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::uint64_t ScratchFolder::bytes_max() const {
  std::error_code problem;
  const std::filesystem::space_info space = std::filesystem::space(path_, problem);
  return problem ? 0 : space.available / 10 * 9;
}

}  // namespace martlet::deploy
