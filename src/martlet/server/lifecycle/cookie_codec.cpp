#include "cookie_codec.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/http/query.hpp>

namespace martlet {
namespace {

const CookieOptions& options_of(std::string_view name, const CookieTable& declared) {
  static const CookieOptions defaults;
  const auto found = declared.find(name);
  return found == declared.end() ? defaults : found->second;
}

// A name that comes again makes an array, as hapi has it.
void add(json::Value& state, std::string_view name, json::Value value) {
  for (auto& [key, known] : *state.object()) {
    if (key != name) continue;
    if (json::Array* array = known.array()) {
      array->push_back(std::move(value));
    } else {
      json::Array both;
      both.push_back(std::move(known));
      both.push_back(std::move(value));
      known = json::Value(std::move(both));
    }
    return;
  }
  state.object()->emplace_back(std::string(name), std::move(value));
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
      json::Value object{json::Object()};
      for (const http::FormField& field : http::parse_form(text)) add(object, field.name, field.value);
      return object;
    }
  }
  return std::nullopt;
}

ReadCookies read_cookie_header(std::string_view header, const CookieTable& declared) {
  ReadCookies read;
  const http::CookieHeader parsed = http::parse_cookies(header);
  if (!parsed.stray.empty()) read.error = http::invalid_cookie_header;
  for (const http::CookieView& cookie : parsed.cookies) {
    const CookieOptions& options = options_of(cookie.name, declared);
    const bool is_allowed = !options.strict_header || (http::is_cookie_name(cookie.name) && http::is_cookie_value(cookie.value));
    std::optional<json::Value> value;
    if (is_allowed) value = decode_cookie(cookie.value, options.encoding);
    if (value) {
      add(read.state, cookie.name, std::move(*value));
      continue;
    }
    if (options.clear_invalid) read.to_clear.emplace_back(cookie.name);
    if (!options.ignore_errors && read.error.empty()) read.error = http::invalid_cookie_value;
  }
  return read;
}

Result<std::string> set_cookie_header(const std::string& name, const std::optional<json::Value>& value, const CookieOptions& options) {
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
  return http::to_header(cookie, wall_now());
}

}  // namespace martlet
