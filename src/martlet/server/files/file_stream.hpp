#pragma once
#include <martlet/server/sized_stream.hpp>

#include "root_directory.hpp"

namespace martlet::files {

/// A stream of a file's bytes, read as blocking work. next() throws std::runtime_error if the file can't be read, or has become shorter.
class FileStream final : public SizedStream {
 public:
  explicit FileStream(OpenFile file) : file_(std::move(file)), end_(file_.size) {}
  std::size_t size() const override { return end_ - next_; }
  void restrict_to(http::ByteRange range) override;
  Task<std::optional<std::string>> next() override;

 private:
  OpenFile file_;
  std::size_t next_ = 0;
  std::size_t end_;
};

}  // namespace martlet::files
