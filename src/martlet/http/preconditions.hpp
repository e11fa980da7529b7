#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <martlet/base/wall_time.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {

/// The validators that distinguish two versions of a representation.
struct Validators {
  std::string_view etag;                    ///< as in the ETag header, `"v1"` or `W/"v1"`; empty if there is none
  bool etag_varies = false;                 ///< the content coding is appended to it if the body is encoded: `"v1-gzip"`
  std::optional<WallTime> last_modified{};  ///< in whole seconds
};

/// The outcome of a request's If-None-Match and If-Modified-Since for a response of status 200.
struct NotModified {
  std::string etag;  ///< the tag to send with the 304: the response's own, or its weak form if the client sent that; may be empty
};

/// Decides whether a 304 can be sent; returns nullopt if the response must be sent in full. For GET and HEAD only. If-None-Match takes
/// precedence over If-Modified-Since (RFC 9110, section 13.2.2). Tags are compared weakly, and a tag that varies also matches with any of
/// `encodings` appended, as in hapi. `*` matches.
std::optional<NotModified> not_modified(std::string_view method, const RequestHeaders& headers, const Validators& validators,
                                        std::span<const std::string_view> encodings);

/// Returns `etag` for a body in this content coding: `"v1-gzip"` for `"v1"` (RFC 9110, section 8.8.3.3). A weak tag is unchanged.
std::string etag_of_encoding(std::string_view etag, std::string_view encoding);

}  // namespace martlet::http
