#pragma once
#include <string_view>

namespace martlet::http {

/// "Not Found" for 404: the phrases that Node's STATUS_CODES has and hapi puts into `error`. Unknown: "Unknown".
std::string_view reason_phrase(int status);

/// 1xx, 204 and 304 have no body (RFC 9110, section 6.4.1).
constexpr bool may_have_body(int status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace martlet::http
