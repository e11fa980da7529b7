#include "cookie_codec.hpp"

#include <algorithm>
#include <vector>

#include <martlet/base/encoding.hpp>
#include <martlet/http/form_urlencoded.hpp>

#include "json_object_builder.hpp"

namespace martlet {
namespace {

const CookieOptions& options_of(std::string_view name, const CookieTable& declared) {
  static const CookieOptions defaults;
  const auto found = declared.find(name);
  return found == declared.end() ? defaults : found->second;
}

// A cookie with all its values from the header.
struct Group {
  std::string_view name;
  std::vector<std::string_view> values;
};

// In the order of the names' first occurrence. An empty value is replaced by the next one of its name, as in hapi.
std::vector<Group> grouped(const std::vector<http::CookieView>& cookies) {
  std::vector<Group> groups;
  std::map<std::string_view, std::size_t> places;  // not hashed: clients choose the names
  for (const http::CookieView& cookie : cookies) {
    const auto [place, is_new] = places.try_emplace(cookie.name, groups.size());
    if (is_new) groups.push_back({cookie.name, {}});
    std::vector<std::string_view>& values = groups[place->second].values;
    if (values.size() == 1 && values.front().empty()) values.clear();
    values.push_back(cookie.value);
  }
  return groups;
}

bool is_allowed(const Group& group, const CookieOptions& options) {
  if (!options.strict_header) return true;
  return http::is_cookie_name(group.name) && std::all_of(group.values.begin(), group.values.end(), http::is_cookie_value);
}

// One value, or an array of all readable values; `failures` counts the others.
json::Value decoded(const Group& group, CookieEncoding encoding, std::size_t& failures) {
  json::Array all;
  for (const std::string_view text : group.values) {
    std::optional<json::Value> value = decode_cookie(text, encoding);
    if (value) {
      all.push_back(std::move(*value));
    } else {
      ++failures;
    }
  }
  if (group.values.size() == 1 && all.size() == 1) return std::move(all.front());
  return all;
}

std::string encode(const json::Value& value, CookieEncoding encoding) {
  const std::string text = value.string() ? *value.string() : value.to_text();
  switch (encoding) {
    case CookieEncoding::none: return text;
    case CookieEncoding::base64: return to_base64(text);
    case CookieEncoding::base64json: return to_base64(value.to_text());
    case CookieEncoding::form: {
      std::vector<http::FormField> fields;
      if (const json::Object* object = value.object()) {
        for (const auto& [key, member] : *object) fields.push_back({key, member.string() ? *member.string() : member.to_text()});
      }
      return http::to_form(fields);
    }
  }
  return text;
}

}  // namespace

std::optional<json::Value> decode_cookie(std::string_view text, CookieEncoding encoding) {
  switch (encoding) {
    case CookieEncoding::none: return json::Value(text);
    case CookieEncoding::base64: return json::Value(from_base64_lenient(text));
    case CookieEncoding::base64json: {
      Result<json::Value> value = json::parse(from_base64_lenient(text));
      if (!value) return std::nullopt;
      return std::move(*value);
    }
    case CookieEncoding::form: {
      JsonObjectBuilder fields;
      for (const http::FormField& field : http::parse_form(text)) fields.add(field.name, field.value);
      return fields.take();
    }
  }
  return std::nullopt;
}

ReadCookies read_cookie_header(std::string_view header, const CookieTable& declared) {
  ReadCookies read;
  const http::CookieHeader parsed = http::parse_cookies(header);
  const std::vector<Group> groups = grouped(parsed.cookies);
  // hapi refuses `__proto__` whatever the cookie's options are, since it couldn't become an ordinary member of its state object.
  const bool has_proto = std::any_of(groups.begin(), groups.end(), [](const Group& group) { return group.name == "__proto__"; });
  if (!parsed.stray.empty() || has_proto) {
    read.error = http::invalid_cookie_header;
    return read;
  }
  for (const Group& group : groups) {
    const CookieOptions& options = options_of(group.name, declared);
    const bool allowed = is_allowed(group, options);
    std::size_t failures = allowed ? 0 : 1;
    json::Value value;
    if (allowed) value = decoded(group, options.encoding, failures);
    if (failures > 0 && options.clear_invalid) read.to_clear.emplace_back(group.name);
    if (failures > 0 && !options.ignore_errors) read.error = http::invalid_cookie_value;
    if (allowed && (failures == 0 || group.values.size() > 1)) read.state.object()->emplace_back(std::string(group.name), std::move(value));
  }
  return read;
}

Result<std::string> set_cookie_header(const std::string& name, const std::optional<json::Value>& value, const CookieOptions& options,
                                      WallTime now) {
  http::SetCookie cookie;
  cookie.name = name;
  if (value) cookie.value = encode(*value, options.encoding);
  cookie.ttl = value ? options.ttl : std::chrono::milliseconds(0);
  cookie.is_secure = options.is_secure;
  cookie.is_http_only = options.is_http_only;
  cookie.is_partitioned = options.is_partitioned;
  cookie.same_site = options.same_site;
  cookie.domain = options.domain;
  cookie.path = options.path;
  cookie.is_strict = options.strict_header;
  return http::to_header(cookie, now);
}

}  // namespace martlet
