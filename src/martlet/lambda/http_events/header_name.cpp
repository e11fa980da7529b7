#include "header_name.hpp"

#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::lambda {

HeaderName header_name_of(std::string_view name) {
  if (!http::is_token(name)) return HeaderName::not_a_token;
  if (equals_ignoring_case(name, "transfer-encoding")) return HeaderName::transfer_encoding;
  if (equals_ignoring_case(name, "accept-encoding")) return HeaderName::accept_encoding;
  if (equals_ignoring_case(name, "cookie")) return HeaderName::cookie;
  if (equals_ignoring_case(name, "content-length")) return HeaderName::content_length;
  if (equals_ignoring_case(name, "host")) return HeaderName::host;
  return HeaderName::ordinary;
}

}  // namespace martlet::lambda
