#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/std_chrono.hpp>

namespace martlet {

using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

WallTime wall_now();

/// Returns "Wed, 21 Oct 2015 07:28:00 GMT" (RFC 9110, section 5.6.7, IMF-fixdate).
std::string to_http_date(WallTime time);
/// Reads IMF-fixdate, RFC 850 and asctime forms; nullopt for anything else.
std::optional<WallTime> from_http_date(std::string_view text);

/// Returns "2024-01-01T00:00:00.000Z", as JavaScript's toISOString does.
std::string to_iso8601(WallTime time);
/// Reads an ISO 8601 date or date-time (RFC 3339 with optional time, fraction and offset; no offset means UTC).
/// Returns nullopt for days that the month doesn't have and for offsets beyond 23:59. Second 60 is allowed only where a leap second is
/// possible, in the last minute of a month in UTC, and is read as the following second.
std::optional<WallTime> from_iso8601(std::string_view text);

}  // namespace martlet
