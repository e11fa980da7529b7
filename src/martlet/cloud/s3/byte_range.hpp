#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::s3 {

/// Bytes `from` to `to`, both included.
struct ByteRange {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t size() const { return to - from + 1; }
};

/// What S3 sends for a Range header, of an object of `size` bytes: nullopt is the whole, for several ranges and for what isn't a range.
/// Fails with InvalidRange where no byte of it is there. Contract: RFC 9110, section 14.2, and answers of S3 that were recorded.
Reply<std::optional<ByteRange>> choose_range(std::string_view header, std::int64_t size);

}  // namespace martlet::cloud::s3
