#include "root_directory.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string_view>

#include <martlet/base/text.hpp>

namespace martlet::files {
namespace {

int open_folder(const std::string& path) {
  const int number = ::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (number >= 0) return number;
  const std::string reason = std::strerror(errno);
  std::error_code none;
  const std::string place =
      path.starts_with('/') ? ""
                            : "; it is looked for in " + std::filesystem::current_path(none).string() + ", where the program was started";
  throw std::runtime_error("the directory \"" + path + "\" can't be opened: " + reason + place);
}

// Returns whether the path, as written, is inside the folder. Dot segments are refused, even if they might stay inside.
bool is_inside(std::string_view path) {
  bool is_plain = !path.starts_with('/');
  split(path, '/', [&](std::string_view segment) { is_plain = is_plain && segment != "." && segment != ".."; });
  return is_plain;
}

// The kernel resolves the path, and refuses to leave the folder at any step (Linux 5.6).
int open_beneath(int folder, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  return static_cast<int>(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof(how)));
}

// Opens one segment after another; refuses symbolic links.
int open_without_links(int folder, const std::string& path, int flags) {
  int opened = ::openat(folder, ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
  std::string_view rest = path;
  while (opened >= 0 && !rest.empty()) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string segment(rest.substr(0, end));
    const bool is_last = end == rest.size();
    rest.remove_prefix(is_last ? end : end + 1);
    if (segment.empty()) continue;
    const Descriptor parent(opened);
    opened = ::openat(opened, segment.c_str(), O_NOFOLLOW | O_CLOEXEC | (is_last ? flags : O_PATH | O_DIRECTORY));
  }
  return opened;
}

bool is_unknown_to_kernel(int error) { return error == ENOSYS || error == EPERM; }

NotOpened reason_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ENXIO: return NotOpened::not_found;
    case EACCES:
    case EPERM:
    case EXDEV:  // would lead out of the folder
    case ELOOP: return NotOpened::forbidden;
    default: return NotOpened::failed;
  }
}

std::expected<OpenFile, NotOpened> as_file(int number) {
  auto descriptor = std::make_shared<const Descriptor>(number);
  struct stat status{};
  if (::fstat(number, &status) != 0) return std::unexpected(NotOpened::failed);
  if (S_ISDIR(status.st_mode)) return std::unexpected(NotOpened::is_directory);
  if (S_ISLNK(status.st_mode)) return std::unexpected(NotOpened::forbidden);
  if (!S_ISREG(status.st_mode)) return std::unexpected(NotOpened::not_found);
  OpenFile file;
  file.descriptor = std::move(descriptor);
  file.size = static_cast<std::size_t>(status.st_size);
  file.modified = WallTime(std::chrono::seconds(status.st_mtim.tv_sec) +
                           std::chrono::duration_cast<WallTime::duration>(std::chrono::nanoseconds(status.st_mtim.tv_nsec)));
  file.device = status.st_dev;
  file.inode = status.st_ino;
  return file;
}

}  // namespace

Descriptor::~Descriptor() { ::close(number_); }

RootDirectory::RootDirectory(const std::string& path, Links links) : descriptor_(open_folder(path)), links_(links) {}

std::expected<OpenFile, NotOpened> RootDirectory::open(const std::string& path) const {
  if (path.find('\0') != std::string::npos) return std::unexpected(NotOpened::not_found);
  if (!is_inside(path)) return std::unexpected(NotOpened::forbidden);
  // Check the file's type first: opening a device for reading may have side effects.
  const int seen = open_descriptor(path, O_PATH);
  if (seen < 0) return std::unexpected(reason_of(errno));
  if (auto file = as_file(seen); !file) return file;
  const int number = open_descriptor(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (number < 0) return std::unexpected(reason_of(errno));
  return as_file(number);
}

int RootDirectory::open_descriptor(const std::string& path, int flags) const {
  const std::string name = path.empty() ? "." : path;
  if (links_ == Links::inside) {
    const int number = open_beneath(descriptor_.number(), name, flags | O_CLOEXEC);
    if (number >= 0 || !is_unknown_to_kernel(errno)) return number;
  }
  return open_without_links(descriptor_.number(), path, flags);
}

}  // namespace martlet::files
