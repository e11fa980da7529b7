#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::http {

/// The parts of the target in a request line (RFC 9112, section 3.2). The views point into the text that was split.
struct RequestTarget {
  enum class Form {
    origin,    ///< `/path?query`
    absolute,  ///< `http://authority/path?query`, as a client sends it to a proxy
    asterisk,  ///< `*`, for OPTIONS of the whole server; the path is "*"
  };
  Form form = Form::origin;
  std::string_view path;       ///< as sent, percent-encoded; begins with a slash, except for `*`
  std::string_view query;      ///< as sent, without the `?`; also empty if there is none
  std::string_view authority;  ///< `host` or `host:port`; absolute form only. It takes precedence over the Host header.
};

/// Splits a request target. A fragment, which no client should send, is dropped.
/// Fails with Code::malformed ("Invalid URL") for authority form, schemes other than http and https, user information in the
/// authority, an empty host, control characters and spaces.
Result<RequestTarget> split_target(std::string_view target);

/// Splits a target in the common form, whose path is already normalized: letters, digits, `/`, `-` and `_`, with or without a query.
/// Returns nullopt for any other target.
std::optional<RequestTarget> split_plain_target(std::string_view target);

/// Returns the path of a request target in origin form, as sent: "/a" of "/a?b=c".
constexpr std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

/// Returns the query of a request target in origin form, as sent and without the `?`; "" if it has none.
constexpr std::string_view query_of(std::string_view target) {
  const std::size_t at = target.find('?');
  return at == std::string_view::npos ? std::string_view() : target.substr(at + 1);
}

/// Returns the host of an authority or a Host header, without `:port`. The brackets of an IPv6 address stay.
std::string_view host_of(std::string_view authority);

}  // namespace martlet::http
