#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet::http {

/// A range of bytes of a body, both ends included.
struct ByteRange {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t size() const { return to - from + 1; }
};

/// The kind of response to a Range header.
struct RangeChoice {
  enum class Kind {
    whole,          ///< 200: for several ranges with gaps between them, or an empty body
    part,           ///< 206
    unsatisfiable,  ///< 416: a range beyond the body or reversed, or, as in hapi, anything that isn't a byte range
  };
  Kind kind = Kind::whole;
  ByteRange range;  ///< for a part
};

/// Reads a Range header (`bytes=0-3`, `bytes=7-`, `bytes=-2`) against a body of `length` bytes. Ranges that overlap or touch become one.
RangeChoice choose_range(std::string_view header, std::size_t length);

/// Returns whether If-Range allows a range to be served. It does only with a strong etag, as in hapi (RFC 9110, section 13.1.5 also allows
/// a date).
bool if_range_holds(std::string_view if_range, std::string_view etag);

/// Returns "bytes 0-3/10" for a 206
std::string to_content_range(const ByteRange& range, std::size_t length);
/// Returns "bytes */10" for a 416
std::string to_unsatisfied_range(std::size_t length);

}  // namespace martlet::http
