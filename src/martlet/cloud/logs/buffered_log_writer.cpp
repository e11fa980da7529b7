#include "buffered_log_writer.hpp"

#include <martlet/base/utf8.hpp>

namespace martlet::cloud::logs {
namespace {

constexpr std::chrono::milliseconds delay{100};
constexpr std::size_t lines_max = 1000;

}  // namespace

BufferedLogWriter::~BufferedLogWriter() {
  loop_.stop(*this);
  try {
    flush();
  } catch (const std::exception&) {
    return;  // the lines are lost, as if the process had been killed
  }
}

void BufferedLogWriter::write(const StreamName& stream, WallTime time, std::string_view message) {
  if (lines_.empty()) loop_.start(*this, loop_.now() + delay);
  lines_.push_back({stream, time, replace_invalid_utf8(message)});
  if (lines_.size() >= lines_max) flush();
}

void BufferedLogWriter::flush() {
  if (lines_.empty()) return;
  loop_.stop(*this);
  const std::vector<LogStore::Line> lines = std::exchange(lines_, {});
  store_.append(lines, wall_now());
}

}  // namespace martlet::cloud::logs
