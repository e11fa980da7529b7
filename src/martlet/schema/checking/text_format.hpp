#pragma once
#include <optional>
#include <string_view>

#include <martlet/base/wall_time.hpp>

/// The text formats that rules require.
namespace martlet::schema {

bool is_email(std::string_view text);
bool is_uuid(std::string_view text, int version);
bool is_uri(std::string_view text);
/// Returns whether it is a date-time of RFC 3339, section 5.6: date, time and offset.
bool is_date_time(std::string_view text);
/// Reads ISO 8601: a year, a year and month, a date, or a date and time with or without offset (then UTC).
std::optional<WallTime> time_from_text(std::string_view text);
/// Does the same, but also accepts an offset that has only hours: joi's isoDate() is more lenient than its date().
std::optional<WallTime> time_from_iso_date(std::string_view text);

}  // namespace martlet::schema
