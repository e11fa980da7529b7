#pragma once
#include <string_view>

namespace martlet::http {

/// Returns the reason phrase of the status line, as in Node's STATUS_CODES: "Not Found" for 404, "Unknown" for unknown statuses.
std::string_view reason_phrase(int status);

/// Returns the `error` member of an error's body, as in boom: older phrases for some ("Request Entity Too Large" for 413,
/// "Request Time-out" for 408), the reason phrase for the rest, "Unknown" for unknown ones.
std::string_view error_name(int status);

/// Returns whether a response with this status may have a body. 1xx, 204 and 304 have none (RFC 9110, section 6.4.1).
constexpr bool may_have_body(int status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace martlet::http
