#include "event_target.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

using Bytes = std::array<bool, 256>;

// Returns the set of RFC 3986's unreserved characters and those in `more`.
constexpr Bytes unreserved_and(std::string_view more) {
  Bytes kept{};
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const char c = static_cast<char>(i);
    kept[i] = is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
  }
  for (const char c : more) kept[static_cast<unsigned char>(c)] = true;
  return kept;
}

// Characters that clients send unencoded: a path's pchar, a query's pchar with `/` and `?`, and brackets and others that browsers don't
// encode.
constexpr Bytes decoded_path = unreserved_and("/!$&'()*+,;=:@");
constexpr Bytes encoded_path = unreserved_and("/!$&'()*+,;=:@%[]|^`{}\\\"<>");
constexpr Bytes decoded_parameter = unreserved_and("!$'()*,;:@/?");
constexpr Bytes encoded_name = unreserved_and("!$'()*,;:@/?%+[]|^`{}\\");
constexpr Bytes encoded_value = unreserved_and("!$'()*,;:@/?%+=[]|^`{}\\");
constexpr Bytes encoded_query = unreserved_and("!$&'()*,;:@/?%+=[]|^`{}\\\"<>");

void append_encoded(std::string& to, std::string_view text, const Bytes& kept) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto is_kept = [&](char c) { return kept[static_cast<unsigned char>(c)]; };
  for (auto at = text.begin();; ++at) {
    const auto run_end = std::find_if_not(at, text.end(), is_kept);
    to.append(at, run_end);
    at = run_end;
    if (at == text.end()) return;
    const auto value = static_cast<unsigned char>(*at);
    to += '%';
    to += digits[value >> 4];
    to += digits[value & 15];
  }
}

// Returns `path` without `prefix`, or unchanged if its first segments aren't those of `prefix`.
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

// The path as in the event, without stage and base path, and the query if it is part of the path.
struct EventPath {
  std::string_view path;
  std::string_view query;
};

std::string_view whole_path(const HttpEvent& event, HttpEventKind kind) {
  switch (kind) {
    case HttpEventKind::http_api_2:
    case HttpEventKind::function_url: return event.raw_path;
    case HttpEventKind::lattice_1: return event.lattice_path;
    default: return event.path;
  }
}

EventPath path_of(const HttpEvent& event, HttpEventKind kind, const PathRules& rules) {
  EventPath parts = {whole_path(event, kind), event.raw_query};
  if (is_lattice(kind)) {
    const std::size_t mark = std::min(parts.path.find('?'), parts.path.size());
    parts = {parts.path.substr(0, mark), parts.path.substr(std::min(mark + 1, parts.path.size()))};
  }
  if (is_http_api(kind) && rules.strips_stage) parts.path = without_stage(parts.path, event.stage);
  parts.path = without_prefix(parts.path, base_path_of(rules));
  return parts;
}

void append_parameters(std::string& to, const std::vector<NameAndValue>& parameters, const Bytes& name, const Bytes& value) {
  char separator = '?';
  for (const NameAndValue& parameter : parameters) {
    to += separator;
    append_encoded(to, parameter.name, name);
    to += '=';
    append_encoded(to, parameter.value, value);
    separator = '&';
  }
}

}  // namespace

bool is_encodable_path(const HttpEvent& event) {
  const HttpEventKind kind = event.kind();
  const std::string_view path = whole_path(event, kind);
  if (!is_http_api(kind) || (!path.starts_with('.') && path.find("/.") == std::string_view::npos)) return true;
  bool has_dot_segment = false;
  split(path, '/', [&](std::string_view segment) { has_dot_segment = has_dot_segment || segment == "." || segment == ".."; });
  return !has_dot_segment;
}

void rebuild_target(const HttpEvent& event, const PathRules& rules, std::string& to) {
  to.clear();
  const HttpEventKind kind = event.kind();
  const EventPath parts = path_of(event, kind, rules);
  if (!parts.path.starts_with('/')) to += '/';
  append_encoded(to, parts.path, is_http_api(kind) ? decoded_path : encoded_path);
  if (!parts.query.empty()) {
    to += '?';
    return append_encoded(to, parts.query, encoded_query);
  }
  switch (kind) {
    case HttpEventKind::rest_api:
    case HttpEventKind::http_api_1: return append_parameters(to, event.all_query(), decoded_parameter, decoded_parameter);
    case HttpEventKind::load_balancer:
    case HttpEventKind::lattice_1:
    case HttpEventKind::lattice_2: return append_parameters(to, event.all_query(), encoded_name, encoded_value);
    default: return;
  }
}

}  // namespace martlet::lambda
