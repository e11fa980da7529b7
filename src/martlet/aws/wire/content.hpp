#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::aws {

/// Content to upload, of known length: from memory, or in parts. It is read once for its hash and once per attempt. A cheap value: copies
/// share the bytes.
class Content {
 public:
  using Open = std::function<Result<std::unique_ptr<http::BodyStream>>()>;
  Content() = default;
  Content(std::string bytes);  // NOLINT: a text is content
  /// A regular file, read as blocking work. Fails with Code::not_found, Code::denied, Code::malformed (not a regular file).
  static Result<Content> file(std::filesystem::path path);
  /// `open` starts from the beginning each time it is called, and must yield `size` bytes; otherwise the call fails.
  static Content parts(std::uint64_t size, Open open);

  std::uint64_t size() const { return size_; }
  /// Reads from the first byte.
  Result<std::unique_ptr<http::BodyStream>> open() const;
  /// The whole content if it is in memory; otherwise nullptr.
  const std::string* bytes() const { return bytes_.get(); }

 private:
  std::uint64_t size_ = 0;
  std::shared_ptr<const std::string> bytes_;
  Open open_;
};

}  // namespace martlet::aws
