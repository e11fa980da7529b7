#pragma once
#include <string_view>

namespace martlet::openapi_detail {

struct PageFile {
  std::string_view name;  ///< for example "swagger-ui.css"
  std::string_view type;
  std::string_view gzip;  ///< the compressed content
};

/// Returns the file with this name; nullptr if there is none.
const PageFile* page_file(std::string_view name);

}  // namespace martlet::openapi_detail
