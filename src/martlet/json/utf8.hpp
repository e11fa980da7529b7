#pragma once
#include <cstddef>
#include <string_view>

namespace martlet::json {

/// Returns the offset of the first byte that isn't well-formed UTF-8 (RFC 3629), or the size of `text`. Fast for mostly ASCII text.
std::size_t first_invalid_utf8(std::string_view text);

}  // namespace martlet::json
