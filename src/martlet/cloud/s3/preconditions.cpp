#include "preconditions.hpp"

#include <martlet/base/text.hpp>
#include <martlet/base/wall_time.hpp>

#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

// Returns whether `list`, which is `*` or a list of ETags, quoted or not, matches the object.
bool matches(std::string_view list, const ObjectRecord& object) {
  bool found = false;
  split(list, ',', [&](std::string_view tag) {
    tag = trim(tag);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    found = found || tag == "*" || tag == object.e_tag || tag == in_quotes(object.e_tag);
  });
  return found;
}

WallTime second_of(WallTime time) { return std::chrono::floor<std::chrono::seconds>(time); }

struct Conditions {
  std::optional<std::string> match;
  std::optional<std::string> none_match;
  std::optional<WallTime> modified_since;
  std::optional<WallTime> unmodified_since;
};

Conditions read_conditions(const Call& call, const std::string& prefix) {
  const auto time_of = [&](const std::string& name) {
    const std::optional<std::string> text = header_of(call, name);
    std::optional<WallTime> time = text ? from_http_date(*text) : std::nullopt;
    return text && !time ? from_iso8601(*text) : time;
  };
  return {header_of(call, prefix + "if-match"), header_of(call, prefix + "if-none-match"), time_of(prefix + "if-modified-since"),
          time_of(prefix + "if-unmodified-since")};
}

}  // namespace

ServiceResult<Modification> check_read_conditions(const Call& call, const ObjectRecord& object) {
  const Conditions asked = read_conditions(call, "");
  if (asked.match && !matches(*asked.match, object)) return precondition_failed("If-Match");
  // If-Match takes precedence over If-Unmodified-Since, and If-None-Match over If-Modified-Since (RFC 9110, section 13.2.2).
  if (!asked.match && asked.unmodified_since && second_of(object.modified) > *asked.unmodified_since)
    return precondition_failed("If-Unmodified-Since");
  if (asked.none_match) return matches(*asked.none_match, object) ? Modification::none : Modification::newer;
  const bool is_old = asked.modified_since && *asked.modified_since <= call.now && second_of(object.modified) <= *asked.modified_since;
  return is_old ? Modification::none : Modification::newer;
}

ServiceResult<> check_copy_conditions(const Call& call, const ObjectRecord& source) {
  const Conditions asked = read_conditions(call, "x-amz-copy-source-");
  if (asked.match && !matches(*asked.match, source)) return precondition_failed("x-amz-copy-source-If-Match");
  if (!asked.match && asked.unmodified_since && second_of(source.modified) > *asked.unmodified_since)
    return precondition_failed("x-amz-copy-source-If-Unmodified-Since");
  if (asked.none_match && matches(*asked.none_match, source)) return precondition_failed("x-amz-copy-source-If-None-Match");
  if (!asked.none_match && asked.modified_since && second_of(source.modified) <= *asked.modified_since)
    return precondition_failed("x-amz-copy-source-If-Modified-Since");
  return {};
}

ServiceResult<> check_write_conditions(const Call& call, const std::string& key, const ObjectRecord* existing) {
  const Conditions asked = read_conditions(call, "");
  if (existing && existing->is_marker) existing = nullptr;
  if (asked.match && asked.none_match) return not_implemented("If-Match,If-None-Match");
  if (asked.none_match) {
    if (*asked.none_match != "*") return not_implemented("If-None-Match");
    if (existing) return precondition_failed("If-None-Match");
  }
  if (!asked.match) return {};
  if (*asked.match == "*") return not_implemented("If-Match");
  if (!existing) return no_such_key(key);
  if (!matches(*asked.match, *existing)) return precondition_failed("If-Match");
  return {};
}

}  // namespace martlet::cloud::s3
