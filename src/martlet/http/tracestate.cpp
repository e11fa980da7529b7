#include <algorithm>
#include <vector>

#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/http/trace.hpp>

namespace martlet::http {
namespace {

constexpr std::size_t members_max = 32;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_lower_or_digit(char c) { return is_lower(c) || (c >= '0' && c <= '9'); }
bool is_key_character(char c) { return is_lower_or_digit(c) || c == '_' || c == '-' || c == '*' || c == '/'; }

bool is_key_part(std::string_view part, std::size_t size_max) {
  return !part.empty() && part.size() <= size_max && std::all_of(part.begin(), part.end(), is_key_character);
}

// Returns whether the key is a vendor's name, or a tenant's name at a vendor: `rojo`, `t61rcwkgmze@vendor`, in lower case.
bool is_key(std::string_view key) {
  const std::size_t at = key.find('@');
  if (at == std::string_view::npos) return is_key_part(key, 256) && is_lower(key.front());
  const std::string_view tenant = key.substr(0, at);
  const std::string_view system = key.substr(at + 1);
  return is_key_part(tenant, 241) && is_lower_or_digit(tenant.front()) && is_key_part(system, 14) && is_lower(system.front());
}

bool is_value(std::string_view value) {
  const auto is_allowed = [](char c) { return c >= ' ' && c <= '~' && c != ',' && c != '='; };
  return !value.empty() && value.size() <= 256 && value.back() != ' ' && std::all_of(value.begin(), value.end(), is_allowed);
}

}  // namespace

bool is_tracestate(std::string_view header) {
  if (!is_field_value(header)) return false;  // trim() treats more characters as white space than HTTP does
  std::vector<std::string_view> keys;
  bool is_well_formed = true;
  split(header, ',', [&](std::string_view part) {
    const std::string_view member = trim(part);
    if (member.empty() || keys.size() > members_max) return;  // the grammar allows empty members
    const std::size_t equals = member.find('=');
    const std::string_view key = member.substr(0, equals);
    const bool is_member = equals != std::string_view::npos && is_key(key) && is_value(member.substr(equals + 1));
    is_well_formed = is_well_formed && is_member && std::find(keys.begin(), keys.end(), key) == keys.end();
    keys.push_back(key);
  });
  return is_well_formed && !keys.empty() && keys.size() <= members_max;
}

}  // namespace martlet::http
