#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {

/// One part of a form that was sent as multipart/form-data (RFC 7578).
struct Part {
  std::string name;                       ///< never empty
  std::optional<std::string> filename{};  ///< if set, the part is a file. The client chooses the name, so never use it as a path
  Headers headers;                        ///< names in lower case, folded lines joined
  std::string_view body;                  ///< as sent, pointing into the parsed text; a content-transfer-encoding is not decoded
};

struct MultipartLimits {
  std::size_t parts_max = 1000;
  std::size_t headers_max = 32;   ///< of one part
  std::size_t boundary_max = 70;  ///< bytes (RFC 2046, section 5.1.1)
};

/// Reads a whole body. `boundary` is that of the Content-Type header (MediaType::boundary). Anything before the first boundary and after
/// the last is ignored. Fails with Code::malformed and hapi's "Invalid multipart payload format"; Error::next tells a developer why.
Result<std::vector<Part>> parse_multipart(std::string_view body, std::string_view boundary, const MultipartLimits& limits = {});

}  // namespace martlet::http
