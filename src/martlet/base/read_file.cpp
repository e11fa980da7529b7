#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <martlet/base/read_file.hpp>

namespace martlet {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

Code code_of(int problem) {
  switch (problem) {
    case ENOENT:
    case ENOTDIR: return Code::not_found;
    case EACCES:
    case EPERM: return Code::denied;
    case EISDIR: return Code::malformed;
    default: return Code::unavailable;
  }
}

std::unexpected<Error> unreadable(const std::string& name, int problem) {
  if (problem == EISDIR) return failure(Code::malformed, name + " is a directory", "give the path of a file");
  return failure(code_of(problem), "can't read " + name + ": " + std::strerror(problem));
}

std::unexpected<Error> too_large(const std::string& name, std::size_t bytes_max) {
  return failure(Code::too_large, name + " is larger than " + std::to_string(bytes_max) + " bytes");
}

// Returns the file's size as a first guess: the file may grow while it is read, and a pipe's size is 0.
std::size_t size_of(int file) {
  struct stat status{};
  return ::fstat(file, &status) == 0 && status.st_size > 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

Result<std::string> read_to_end(int file, const std::string& name, std::size_t bytes_max) {
  constexpr std::size_t block_bytes = 16 * 1024;
  std::string bytes;
  const std::size_t size = size_of(file);
  if (size > bytes_max) return too_large(name, bytes_max);
  std::size_t used = 0;
  bytes.resize(size + 1);  // one more, so that the end is found without growing the buffer
  while (true) {
    if (used == bytes.size()) bytes.resize(used + std::max(used, block_bytes));
    const ssize_t got = ::read(file, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(name, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > bytes_max) return too_large(name, bytes_max);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t bytes_max) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return unreadable(path.string(), errno);
  return read_to_end(file.number(), path.string(), bytes_max);
}

Result<std::string> read_standard_input(std::size_t bytes_max) { return read_to_end(STDIN_FILENO, "standard input", bytes_max); }

}  // namespace martlet
