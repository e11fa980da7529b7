#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <martlet/http/fixed_headers.hpp>

namespace martlet::lambda {

/// A writer of the headers of routes' usual responses, as a response's member `headers`. The JSON text is cached, and reused as long as the
/// headers are the same.
class FixedHeadersJson {
 public:
  /// Appends `"headers":{...}`, with a content-length of `length`.
  void append(std::string& to, const http::FixedHeaders& fixed, std::size_t length);

 private:
  bool is_of(const http::FixedHeaders& fixed) const;
  void make(const http::FixedHeaders& fixed);
  std::string lines_;  // what the cached texts were made from
  std::size_t fields_before_length_ = 0;
  std::string before_length_;
  std::string after_length_;
};

}  // namespace martlet::lambda
