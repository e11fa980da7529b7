#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::aws {

/// The content of an upload, of known length: from memory, or in parts. It is read once for its hash and once per attempt. It is cheap to
/// copy: copies share the bytes.
class UploadContent {
 public:
  using Open = std::function<Result<std::unique_ptr<http::BodyStream>>()>;
  UploadContent() = default;
  UploadContent(std::string bytes);  // NOLINT: a text is content
  /// The content of a file, read as blocking work. Fails with Code::not_found, Code::denied, or Code::malformed (not a regular file).
  static Result<UploadContent> file(std::filesystem::path path);
  /// Returns content that `open` reads from the beginning each time it is called. If it doesn't yield `size` bytes, the call fails.
  static UploadContent parts(std::uint64_t size, Open open);

  std::uint64_t size() const { return size_; }
  /// Opens the content for reading from the first byte.
  Result<std::unique_ptr<http::BodyStream>> open() const;
  /// Returns the whole content if it is in memory, or else nullptr.
  const std::string* bytes() const { return bytes_.get(); }

 private:
  std::uint64_t size_ = 0;
  std::shared_ptr<const std::string> bytes_;
  Open open_;
};

}  // namespace martlet::aws
