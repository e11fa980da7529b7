#include "download_folder.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

namespace martlet::deploy {
namespace {

constexpr std::string_view name_start = "martlet-deployer-";

// Returns whether this is the folder of a dead process. `id` is its name after `name_start`, such as "4711-a1b2c3".
bool is_folder_of_dead_process(const std::string& id) {
  pid_t process = 0;
  const auto [end, problem] = std::from_chars(id.data(), id.data() + id.size(), process);
  if (problem != std::errc() || end == id.data() + id.size() || *end != '-' || process <= 0) return false;
  return ::kill(process, 0) != 0 && errno == ESRCH;
}

void remove_folders_of_dead_processes(const std::filesystem::path& parent) {
  std::error_code ignored;  // another user's folder can't be removed, which isn't an error
  std::vector<std::filesystem::path> left;
  for (std::filesystem::directory_iterator at(parent, ignored), end; !ignored && at != end; at.increment(ignored)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with(name_start) && is_folder_of_dead_process(name.substr(name_start.size()))) left.push_back(at->path());
  }
  for (const std::filesystem::path& one : left) std::filesystem::remove_all(one, ignored);
}

}  // namespace

DownloadFolder::DownloadFolder(const std::filesystem::path& parent) {
  remove_folders_of_dead_processes(parent);
  // With mkdtemp(), other users can't create the folder first in a shared /tmp.
  std::string name = (parent / (std::string(name_start) + std::to_string(::getpid()) + "-XXXXXX")).string();
  if (!::mkdtemp(name.data()))
    throw std::filesystem::filesystem_error("can't create a folder for code", parent, std::error_code(errno, std::generic_category()));
  path_ = name;
}

DownloadFolder::~DownloadFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::uint64_t DownloadFolder::bytes_max() const {
  std::error_code problem;
  const std::filesystem::space_info space = std::filesystem::space(path_, problem);
  return problem ? 0 : space.available / 10 * 9;
}

}  // namespace martlet::deploy
