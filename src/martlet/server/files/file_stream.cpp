#include "file_stream.hpp"

#include <algorithm>
#include <stdexcept>

#include <martlet/async/blocking.hpp>

#include "read_part.hpp"

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

}  // namespace martlet::files
