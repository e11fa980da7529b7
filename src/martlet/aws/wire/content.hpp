#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::aws {

/// Bytes that go up, of a length that is known: from memory, or in parts. They are read once to be hashed and once for every attempt.
/// A cheap value: copies share the bytes.
class Content {
 public:
  using Open = std::function<Result<std::unique_ptr<http::BodyStream>>()>;
  Content() = default;
  Content(std::string bytes);  // NOLINT: a text is content
  /// A regular file, read as blocking work. Fails with Code::not_found, Code::denied, Code::malformed (not a regular file).
  static Result<Content> file(std::filesystem::path path);
  /// `open` begins anew each time it is called, and gives `size` bytes; other than that, and the call fails.
  static Content parts(std::uint64_t size, Open open);

  std::uint64_t size() const { return size_; }
  /// From the first byte on.
  Result<std::unique_ptr<http::BodyStream>> open() const;
  /// All of it where it is in memory; nullptr else.
  const std::string* bytes() const { return bytes_.get(); }

 private:
  std::uint64_t size_ = 0;
  std::shared_ptr<const std::string> bytes_;
  Open open_;
};

}  // namespace martlet::aws
