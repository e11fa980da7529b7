#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/json/value.hpp>

// Access to the members of events. Null and types other than AWS documents count as absent; a number may be a string, and vice versa.

namespace martlet::events {

/// Returns a member; nullptr if it is absent or null.
const json::Value* member(const json::Value& object, std::string_view key);
/// Does the same for a member of a member.
const json::Value* member(const json::Value& object, std::string_view key, std::string_view inner_key);

/// Returns a string, or a number or boolean as JSON text; "" if it is absent.
std::string text(const json::Value& object, std::string_view key);
std::optional<std::string> optional_text(const json::Value& object, std::string_view key);
/// Returns the strings of a list; other values are ignored.
std::vector<std::string> texts(const json::Value& event, std::string_view key);
/// Returns a number; 0 if it is absent.
std::int64_t number(const json::Value& object, std::string_view key);
bool flag(const json::Value& object, std::string_view key);
/// Reads milliseconds since 1970.
std::optional<WallTime> time_ms(const json::Value& object, std::string_view key);
/// Reads seconds since 1970, with a fraction.
std::optional<WallTime> time_s(const json::Value& object, std::string_view key);
/// Reads "2015-06-03T17:43:27.123Z".
std::optional<WallTime> time_iso(const json::Value& object, std::string_view key);

/// Removes a string member from the object and returns it.
std::string take_text(json::Value& object, std::string_view key);
/// Removes any member and returns it; null if it is absent.
json::Value take(json::Value& object, std::string_view key);

/// Returns what follows the last `:` or `/` of an ARN: the name of a queue, topic, stream or rule. Returns other text unchanged.
std::string_view name_of_arn(std::string_view arn);

/// Returns the list `Records`, or the one named `key`; nullptr if that isn't a list with at least one record.
const json::Array* records(const json::Value& event, std::string_view key = "Records");
/// Returns whether `event` has a list of records whose first has this `eventSource`.
bool has_records_of(const json::Value& event, std::string_view source);

/// Returns an error such as "Records[3] has no messageId".
Error malformed_record(std::size_t at, std::string_view what);

}  // namespace martlet::events
