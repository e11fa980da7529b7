#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::s3 {

/// The bytes from `from` to `to`, both inclusive.
struct ByteRange {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t size() const { return to - from + 1; }
};

/// Returns the range that S3 sends for a Range header and an object of `size` bytes; nullopt, for the whole object, if the header has
/// several ranges or isn't a range. Fails with InvalidRange if the range contains no byte of the object. Contract: RFC 9110, section 14.2,
/// and recorded responses of S3.
ServiceResult<std::optional<ByteRange>> choose_range(std::string_view header, std::int64_t size);

}  // namespace martlet::cloud::s3
