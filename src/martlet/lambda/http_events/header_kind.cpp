#include "header_kind.hpp"

#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::lambda {

HeaderKind header_kind_of(std::string_view name) {
  if (!http::is_token(name)) return HeaderKind::not_a_token;
  if (equals_ignoring_case(name, "transfer-encoding")) return HeaderKind::transfer_encoding;
  if (equals_ignoring_case(name, "accept-encoding")) return HeaderKind::accept_encoding;
  if (equals_ignoring_case(name, "cookie")) return HeaderKind::cookie;
  if (equals_ignoring_case(name, "content-length")) return HeaderKind::content_length;
  if (equals_ignoring_case(name, "host")) return HeaderKind::host;
  return HeaderKind::ordinary;
}

}  // namespace martlet::lambda
