#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/http/headers.hpp>

namespace martlet::http {

/// The headers that many responses have in common, all but the length: made and checked once. `Headers::use()` takes them without a copy.
class FixedHeaders {
 public:
  /// `content-length` comes between `before` and `after`. nullopt if a header can't be sent, belongs to the connection, is a cookie, or
  /// occurs twice.
  static std::optional<FixedHeaders> of(const Headers& before, const Headers& after);

  const std::string* get(std::string_view name) const;  ///< of all but the length
  /// All but the length, as lines of HTTP/1.1.
  std::string_view lines() const { return lines_; }
  std::span<const Headers::Field> before_length() const { return std::span(fields_).first(before_length_); }
  std::span<const Headers::Field> after_length() const { return std::span(fields_).subspan(before_length_); }
  /// Those of a response with a body of `length` bytes.
  std::vector<Headers::Field> fields(std::size_t length) const;

 private:
  FixedHeaders() = default;
  bool add(const Headers& headers);
  std::vector<Headers::Field> fields_;
  std::size_t before_length_ = 0;  // how many of the fields
  std::string lines_;
};

}  // namespace martlet::http
