#include "small_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

#include <martlet/async/blocking.hpp>

namespace martlet::aws {
namespace {

struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

}  // namespace

Result<std::string> read_small_file_now(const std::filesystem::path& path) {
  const std::string name = "the file " + path.string();
  // O_NONBLOCK: opening a FIFO would wait for its writer.
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.number < 0) {
    const bool is_missing = errno == ENOENT || errno == ENOTDIR;
    return failure(is_missing ? Code::not_found : Code::denied, name + (is_missing ? " doesn't exist" : " can't be read"));
  }
  struct stat about{};
  const bool is_known = ::fstat(file.number, &about) == 0;
  const bool is_file = is_known && (S_ISREG(about.st_mode) || S_ISCHR(about.st_mode));  // /dev/null counts as empty
  if (!is_file) return failure(Code::malformed, name + " isn't a regular file");
  std::string text(small_file_bytes_max + 1, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const ssize_t got = ::read(file.number, text.data() + size, text.size() - size);
    if (got < 0) return failure(Code::denied, name + " can't be read");
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  if (size > small_file_bytes_max)
    return failure(Code::too_large, name + " is larger than " + std::to_string(small_file_bytes_max) + " bytes");
  text.resize(size);
  return text;
}

Task<Result<std::string>> read_small_file(std::filesystem::path path) {
  auto work = [&path] { return read_small_file_now(path); };
  Result<std::string> text = co_await blocking(work);
  co_return text;
}

}  // namespace martlet::aws
