#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::http {

/// What a Content-Type header says (RFC 9110, section 8.3).
struct MediaType {
  std::string essence;   ///< `type/subtype`, in lower case
  std::string charset;   ///< in lower case; empty: none given
  std::string boundary;  ///< as given; only for multipart/*, where it is never empty
};

/// Reads a Content-Type header. Fails with Code::malformed and what hapi says to the client: "Invalid content-type header" for what is no
/// media type, with ": multipart missing boundary" or ": duplicate parameter" after it.
Result<MediaType> parse_media_type(std::string_view header);

/// `application/json` and `application/*+json`. `essence` in lower case, without parameters; so below.
bool is_json(std::string_view essence);
/// `text/*`
bool is_text(std::string_view essence);

/// Is a body of this type made smaller by compression? As mime-db (1.54) has it: text/*, anything that ends in +json, +text or +xml, and a
/// list of others (json, javascript, xml, wasm, octet-stream, fonts that are not woff, bitmaps); not images, archives, video, or types
/// is unknown. `content_type` is a header's value, with parameters and in any case.
bool is_compressible(std::string_view content_type);

}  // namespace martlet::http
