#include "file_stream.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <martlet/async/blocking.hpp>

namespace martlet::files {
namespace {

constexpr std::size_t part_bytes_max = 64 * 1024;

}  // namespace

void FileStream::restrict_to(http::ByteRange range) {
  next_ = range.from;
  end_ = range.to + 1;
}

Task<std::optional<std::string>> FileStream::next() {
  if (next_ == end_) co_return std::nullopt;
  const std::size_t count = std::min(part_bytes_max, end_ - next_);
  auto work = [descriptor = file_.descriptor, offset = next_, count] { return read_part(*descriptor, offset, count); };
  std::string part = co_await blocking(std::move(work));
  if (part.size() != count) throw std::runtime_error("a file became shorter while it was sent");
  next_ += count;
  co_return std::move(part);
}

std::string read_part(const Descriptor& descriptor, std::size_t offset, std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t read = 0;
  while (read < count) {
    const ssize_t got = ::pread(descriptor.number(), bytes.data() + read, count - read, static_cast<off_t>(offset + read));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw std::runtime_error(std::string("a file can't be read: ") + std::strerror(errno));
    if (got == 0) break;
    read += static_cast<std::size_t>(got);
  }
  bytes.resize(read);
  return bytes;
}

}  // namespace martlet::files
