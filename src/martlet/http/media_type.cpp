#include <algorithm>
#include <optional>

#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/http/media_type.hpp>

namespace martlet::http {
namespace {

constexpr std::string_view invalid = "Invalid content-type header";

std::unexpected<Error> refuse(std::string_view why = {}) { return failure(Code::malformed, std::string(invalid) + std::string(why)); }

// Returns the end of the parameter that `text` begins with: the next semicolon outside quotes.
std::size_t end_of_parameter(std::string_view text) {
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') is_quoted = !is_quoted;
    if (text[i] == ';' && !is_quoted) return i;
  }
  return text.size();
}

std::string_view value_of(std::string_view text) {
  if (text.starts_with('"')) {
    text.remove_prefix(1);
    return text.substr(0, text.find('"'));
  }
  return text.substr(0, text.find_first_of("\" \t"));
}

// The result of all parameters with one name.
struct Found {
  std::optional<std::string_view> value;
  bool is_repeated = false;
};

Found find_parameter(std::string_view parameters, std::string_view name) {
  Found found;
  while (!parameters.empty()) {
    const std::size_t end = end_of_parameter(parameters);
    const std::string_view parameter = trim(parameters.substr(0, end));
    parameters.remove_prefix(std::min(end + 1, parameters.size()));
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos || !equals_ignoring_case(parameter.substr(0, equals), name)) continue;
    const std::string_view value = value_of(parameter.substr(equals + 1));
    if (value.empty()) continue;
    found.is_repeated = found.value.has_value();
    if (!found.value) found.value = value;
    if (found.is_repeated) return found;
  }
  return found;
}

bool is_media_type(std::string_view essence) {
  const std::size_t slash = essence.find('/');
  return slash != std::string_view::npos && is_token(essence.substr(0, slash)) && is_token(essence.substr(slash + 1));
}

}  // namespace

Result<MediaType> parse_media_type(std::string_view header) {
  constexpr std::string_view most_common = "application/json";
  if (header == most_common) return MediaType{std::string(most_common), {}, {}};
  const std::size_t end = std::min(header.find_first_of("; \t"), header.size());
  const std::string_view essence = header.substr(0, end);
  const std::string_view parameters = header.substr(std::min(header.find(';', end), header.size()));
  if (!is_media_type(essence) || !is_field_value(header)) return refuse();

  MediaType type;
  type.essence = to_lower(essence);
  const Found charset = find_parameter(parameters, "charset");
  if (charset.is_repeated) return refuse(": duplicate parameter");
  type.charset = to_lower(charset.value.value_or(""));
  if (!type.essence.starts_with("multipart/")) return type;

  const Found boundary = find_parameter(parameters, "boundary");
  if (boundary.is_repeated) return refuse(": duplicate parameter");
  if (!boundary.value) return refuse(": multipart missing boundary");
  type.boundary = *boundary.value;
  return type;
}

bool is_json(std::string_view essence) {
  constexpr std::string_view type = "application/";
  constexpr std::string_view suffix = "+json";
  if (!essence.starts_with(type)) return false;
  essence.remove_prefix(type.size());
  return essence == "json" || (essence.size() > suffix.size() && essence.ends_with(suffix));
}

bool is_text(std::string_view essence) { return essence.size() > 5 && essence.starts_with("text/"); }

}  // namespace martlet::http
