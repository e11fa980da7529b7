#include "byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace martlet::archive {

Result<ByteSource> ByteSource::open(const std::filesystem::path& file) {
  ByteSource source;
  // O_NONBLOCK is set since opening a pipe must not wait for its other end.
  source.file_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status{};
  if (source.file_ < 0 || ::fstat(source.file_, &status) != 0)
    return failure(Code::not_found, "can't read " + file.string() + ": " + std::strerror(errno));
  if (!S_ISREG(status.st_mode)) return failure(Code::not_found, file.string() + " is not a file");
  source.size_ = static_cast<std::uint64_t>(status.st_size);
  return source;
}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : bytes_(std::move(other.bytes_)), file_(std::exchange(other.file_, -1)), size_(std::exchange(other.size_, 0)) {}

ByteSource::~ByteSource() {
  if (file_ >= 0) ::close(file_);
}

std::size_t ByteSource::read(std::uint64_t offset, std::span<char> into) const {
  if (offset >= size_) return 0;
  const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), size_ - offset));
  if (file_ < 0) {
    std::memcpy(into.data(), bytes_.data() + offset, wanted);
    return wanted;
  }
  std::size_t got = 0;
  while (got < wanted) {
    const ssize_t bytes = ::pread(file_, into.data() + got, wanted - got, static_cast<off_t>(offset + got));
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes <= 0) break;
    got += static_cast<std::size_t>(bytes);
  }
  return got;
}

}  // namespace martlet::archive
