#include "event_target.hpp"

#include <array>

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

using Bytes = std::array<bool, 256>;

// RFC 3986's unreserved characters, and these.
constexpr Bytes unreserved_and(std::string_view more) {
  Bytes kept{};
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const char c = static_cast<char>(i);
    kept[i] = is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
  }
  for (const char c : more) kept[static_cast<unsigned char>(c)] = true;
  return kept;
}

// What clients send unencoded: a path's pchar, a query's pchar with `/` and `?`; and the brackets and the like that browsers leave.
constexpr Bytes decoded_path = unreserved_and("/!$&'()*+,;=:@");
constexpr Bytes encoded_path = unreserved_and("/!$&'()*+,;=:@%[]|^`{}\\\"<>");
constexpr Bytes decoded_parameter = unreserved_and("!$'()*,;:@/?");
constexpr Bytes encoded_name = unreserved_and("!$'()*,;:@/?%+[]|^`{}\\");
constexpr Bytes encoded_value = unreserved_and("!$'()*,;:@/?%+=[]|^`{}\\");
constexpr Bytes encoded_query = unreserved_and("!$&'()*,;:@/?%+=[]|^`{}\\\"<>");

void append_encoded(std::string& to, std::string_view text, const Bytes& kept) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto value = static_cast<unsigned char>(c);
    if (kept[value]) {
      to += c;
    } else {
      to += '%';
      to += digits[value >> 4];
      to += digits[value & 15];
    }
  }
}

// `path` without `prefix`, where whole segments of it begin the path.
std::string_view without_prefix(std::string_view path, std::string_view prefix) {
  if (prefix.empty() || !path.starts_with(prefix)) return path;
  const std::string_view rest = path.substr(prefix.size());
  return rest.empty() || rest.front() == '/' ? rest : path;
}

std::string_view without_stage(std::string_view path, std::string_view stage) {
  if (stage.empty() || stage == "$default" || !path.starts_with('/')) return path;
  const std::string_view rest = without_prefix(path.substr(1), stage);
  return rest.size() == path.size() - 1 ? path : rest;
}

std::string_view base_path_of(const PathRules& rules) {
  std::string_view base = rules.base_path;
  while (base.ends_with('/')) base.remove_suffix(1);
  return base;
}

std::string_view path_of(const HttpEvent& event, const PathRules& rules) {
  std::string_view path = event.path;
  if (event.kind() == EventKind::http_api) {
    path = event.raw_path;
    if (rules.strips_stage) path = without_stage(path, event.stage);
  }
  return without_prefix(path, base_path_of(rules));
}

void append_parameters(std::string& to, const std::vector<NamedText>& parameters, const Bytes& name, const Bytes& value) {
  char separator = '?';
  for (const NamedText& parameter : parameters) {
    to += separator;
    append_encoded(to, parameter.name, name);
    to += '=';
    append_encoded(to, parameter.value, value);
    separator = '&';
  }
}

}  // namespace

void rebuild_target(const HttpEvent& event, const PathRules& rules, std::string& to) {
  to.clear();
  const EventKind kind = event.kind();
  const std::string_view path = path_of(event, rules);
  if (!path.starts_with('/')) to += '/';
  append_encoded(to, path, kind == EventKind::rest ? decoded_path : encoded_path);
  if (kind == EventKind::rest) return append_parameters(to, event.all_query(), decoded_parameter, decoded_parameter);
  if (kind == EventKind::load_balancer) return append_parameters(to, event.all_query(), encoded_name, encoded_value);
  if (event.raw_query.empty()) return;
  to += '?';
  append_encoded(to, event.raw_query, encoded_query);
}

}  // namespace martlet::lambda
