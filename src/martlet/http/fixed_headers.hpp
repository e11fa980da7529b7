#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/http/headers.hpp>

namespace martlet::http {

/// The headers that many responses share, without the length; built and checked once. `Headers::use()` refers to them without a copy.
class FixedHeaders {
 public:
  /// Places `content-length` between `before` and `after`. Returns nullopt if a header can't be sent, belongs to the connection, is a
  /// cookie, or occurs twice.
  static std::optional<FixedHeaders> of(const Headers& before, const Headers& after);

  const std::string* get(std::string_view name) const;  ///< nullptr for content-length
  /// Returns all headers except content-length, as lines of HTTP/1.1.
  std::string_view lines() const { return lines_; }
  std::span<const Headers::Field> before_length() const { return std::span(fields_).first(before_length_); }
  std::span<const Headers::Field> after_length() const { return std::span(fields_).subspan(before_length_); }
  /// Returns the headers of a response with a body of `length` bytes.
  std::vector<Headers::Field> fields(std::size_t length) const;

 private:
  FixedHeaders() = default;
  bool add(const Headers& headers);
  std::vector<Headers::Field> fields_;
  std::size_t before_length_ = 0;  // the number of fields before the length
  std::string lines_;
};

}  // namespace martlet::http
