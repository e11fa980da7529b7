#pragma once
#include <string_view>

namespace martlet::files {

/// Returns the media type of a file name's extension, in any case: "text/css" for "site.CSS"; application/octet-stream if unknown.
std::string_view type_of(std::string_view file_name);

}  // namespace martlet::files
