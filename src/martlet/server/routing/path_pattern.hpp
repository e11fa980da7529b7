#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/server/routing/mixed_segment.hpp>
#include <martlet/server/routing/path_params.hpp>

namespace martlet {

inline constexpr std::size_t path_bytes_max = 2048;   ///< of a route's path
inline constexpr std::size_t path_segments_max = 64;  ///< of a route's path; `{p*3}` counts as three

/// A parameter in a route's path.
struct PathParam {
  std::string name;            ///< letters, digits and `_`
  std::size_t segments = 1;    ///< the number of segments it matches: n for `{p*n}`; 0 for `{p*}`: all that are left
  bool may_be_absent = false;  ///< `{p?}` and `{p*}` as the last segment: a request may have no value for it
  bool may_be_empty = false;   ///< its value may be ""
};

/// One segment of a route's path.
struct PathSegment {
  enum class Kind {
    literal,   ///< `books`; "" after a trailing slash
    mixed,     ///< text and parameters in one segment
    param,     ///< a whole segment; `{p*3}` is three of these
    wildcard,  ///< the rest of the path
  };
  Kind kind = Kind::literal;
  std::string text;          ///< for a literal
  MixedSegment mixed;        ///< for a mixed segment
  bool is_optional = false;  ///< for a param: it was written `{p?}`
};

/// A route's path in hapi's grammar, parsed and checked:
///
///     /books/{id}            a parameter is a whole segment, never empty
///     /books/{id?}           may be left out; only as the last segment
///     /files/{name}.{ext?}   parameters and text in one segment; here `?` means that the value may be empty
///     /name/{parts*2}        exactly two segments, as one value "john/doe"
///     /static/{path*}        the rest of the path, which may be empty; only as the last segment
///
/// Text consists of characters that a path may contain unescaped (RFC 3986, pchar), and of upper-case escapes such as `%C3` for others.
class PathPattern {
 public:
  /// Fails with Code::malformed, and the column of the mistake, for any other text, and with Code::out_of_range beyond the limits above.
  static Result<PathPattern> parse(std::string_view path);

  const std::string& text() const { return text_; }
  const std::vector<PathSegment>& segments() const { return segments_; }
  const std::vector<PathParam>& params() const { return params_; }  ///< in the order of the path; names are unique

  bool has_param(std::string_view name) const;
  bool is_literal() const { return params_.empty(); }
  bool ends_optional() const { return segments_.back().is_optional; }  ///< whether the last segment is `{p?}`

  /// Returns the path with every parameter as `?` and a wildcard as `#`: equal for two paths that match the same requests, except that a
  /// path with an optional end has a second fingerprint, without that end, which a router adds.
  std::string fingerprint() const;

  /// Returns the same path with its text in lower case, for a router that ignores case. Names of parameters are unchanged.
  PathPattern folded() const;
  /// Returns the path without its last segment; for `/{p?}` the literal `/`.
  PathPattern without_end() const;

 private:
  PathPattern() = default;
  std::string text_;
  std::vector<PathSegment> segments_;  // never empty
  std::vector<PathParam> params_;
  friend class PathPatternReader;
};

}  // namespace martlet
