#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::archive {

/// The bytes of a zip, in memory or in a file.
class ByteSource {
 public:
  explicit ByteSource(std::string bytes) : bytes_(std::move(bytes)), size_(bytes_.size()) {}
  static Result<ByteSource> open(const std::filesystem::path& file);
  ByteSource(ByteSource&& other) noexcept;
  ByteSource& operator=(ByteSource&&) = delete;
  ~ByteSource();

  std::uint64_t size() const { return size_; }
  /// Returns the number of bytes read; it is smaller than `into` at the end.
  std::size_t read(std::uint64_t offset, std::span<char> into) const;

 private:
  ByteSource() = default;
  std::string bytes_;
  int file_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace martlet::archive
