#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::http {

/// The contents of a Content-Type header (RFC 9110, section 8.3).
struct MediaType {
  std::string essence;   ///< `type/subtype`, in lower case
  std::string charset;   ///< in lower case; empty if not given
  std::string boundary;  ///< as given; only for multipart/*, where it is never empty
};

/// Reads a Content-Type header. Fails with Code::malformed and hapi's message: "Invalid content-type header" for what isn't a media type,
/// followed by ": multipart missing boundary" or ": duplicate parameter" in these cases.
Result<MediaType> parse_media_type(std::string_view header);

/// Returns whether the type is `application/json` or `application/*+json`. `essence` must be as in MediaType, also for is_text().
bool is_json(std::string_view essence);
/// Returns whether the type is `text/*`.
bool is_text(std::string_view essence);

}  // namespace martlet::http
