#include "listing_parameters.hpp"

#include <algorithm>
#include <charconv>

#include <martlet/base/encoding.hpp>

#include "request_headers.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {

ServiceResult<int> count_parameter(const Call& call, std::string_view name) {
  constexpr int count_max = 1000;
  const std::optional<std::string> text = parameter_of(call, name);
  if (!text || text->empty()) return count_max;
  int count = 0;
  const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), count);
  if (problem != std::errc() || end != text->data() + text->size())
    return invalid_argument("Provided " + std::string(name) + " not an integer or within integer range", name, *text);
  if (count < 0) return invalid_argument("Argument " + std::string(name) + " must be an integer between 0 and 2147483647", name, *text);
  return std::min(count, count_max);
}

ServiceResult<KeyEncoding> KeyEncoding::of(const Call& call) {
  const std::optional<std::string> type = parameter_of(call, "encoding-type");
  if (type && *type != "url") return invalid_argument("Invalid Encoding Method specified in Request", "encoding-type", *type);
  return KeyEncoding(type.has_value());
}

std::string KeyEncoding::operator()(std::string_view key) const { return is_url_ ? percent_encode(key, "/*") : std::string(key); }

std::optional<std::string> common_prefix(std::string_view key, std::string_view prefix, std::string_view delimiter) {
  if (delimiter.empty()) return std::nullopt;
  const std::size_t at = key.find(delimiter, prefix.size());
  return at == std::string_view::npos ? std::nullopt : std::optional(std::string(key.substr(0, at + delimiter.size())));
}

// No byte in UTF-8 is as large as 0xFF.
std::string after_all_of(std::string_view prefix) { return std::string(prefix) + '\xFF'; }

}  // namespace martlet::cloud::s3
