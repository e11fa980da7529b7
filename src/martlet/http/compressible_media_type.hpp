#pragma once
#include <string_view>

namespace martlet::http {

/// Returns whether a body of this type is worth compressing. According to mime-db (1.54): text/*, anything that ends in +json, +text or
/// +xml, and a list of others (json, javascript, xml, wasm, octet-stream, fonts other than woff, bitmaps); not images, archives, video, or
/// unknown types. `content_type` is a header's value, with parameters and in any case.
bool is_compressible(std::string_view content_type);

}  // namespace martlet::http
