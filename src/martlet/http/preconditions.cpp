#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/http/preconditions.hpp>

namespace martlet::http {
namespace {

constexpr std::string_view weak = "W/";

std::string_view strong_form(std::string_view tag) {
  if (tag.starts_with(weak)) tag.remove_prefix(weak.size());
  return tag;
}

// Removes the first tag from a list and returns it: `"a,b"`, `W/"c"`, or whatever else comes before the next comma.
std::string_view take_tag(std::string_view& list) {
  const std::size_t open = list.starts_with(weak) ? weak.size() : 0;
  const std::size_t close = open < list.size() && list[open] == '"' ? list.find('"', open + 1) : std::string_view::npos;
  const std::size_t end = std::min(list.find(',', close == std::string_view::npos ? 0 : close), list.size());
  const std::string_view tag = trim(list.substr(0, end));
  list.remove_prefix(std::min(end + 1, list.size()));
  return tag;
}

bool is_variant(std::string_view tag, std::string_view etag, std::span<const std::string_view> encodings) {
  return std::any_of(encodings.begin(), encodings.end(),
                     [&](std::string_view encoding) { return tag == etag_of_encoding(etag, encoding); });
}

std::optional<NotModified> match_tags(std::string_view list, const Validators& validators, std::span<const std::string_view> encodings) {
  while (!list.empty()) {
    list = trim(list);
    const std::string_view tag = take_tag(list);
    if (tag == "*") return NotModified{std::string(validators.etag)};
    if (strong_form(tag) == strong_form(validators.etag)) return NotModified{std::string(validators.etag_varies ? tag : validators.etag)};
    if (validators.etag_varies && is_variant(tag, validators.etag, encodings)) return NotModified{std::string(validators.etag)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<NotModified> not_modified(std::string_view method, const RequestHeaders& headers, const Validators& validators,
                                        std::span<const std::string_view> encodings) {
  if (!equals_ignoring_case(method, "GET") && !equals_ignoring_case(method, "HEAD")) return std::nullopt;
  if (!validators.etag.empty()) {
    const std::optional<std::string> tags = headers.joined("if-none-match");
    if (tags && !tags->empty()) return match_tags(*tags, validators, encodings);
  }
  if (!validators.last_modified) return std::nullopt;
  const std::optional<std::string_view> since_text = headers.get("if-modified-since");
  const std::optional<WallTime> since = since_text ? from_http_date(*since_text) : std::nullopt;
  if (!since || *since < std::chrono::floor<std::chrono::seconds>(*validators.last_modified)) return std::nullopt;
  return NotModified{std::string(validators.etag)};
}

std::string etag_of_encoding(std::string_view etag, std::string_view encoding) {
  if (etag.starts_with(weak) || !etag.ends_with('"')) return std::string(etag);
  return std::string(etag.substr(0, etag.size() - 1)).append("-").append(encoding).append("\"");
}

}  // namespace martlet::http
