#include <algorithm>

#include <martlet/base/code_point.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/cookie.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {
namespace {

bool has_none_of(std::string_view text, std::string_view forbidden) {
  return std::none_of(text.begin(), text.end(), [&](char c) { return is_ascii_control(c) || forbidden.find(c) != std::string_view::npos; });
}

bool is_quoted(std::string_view value) { return value.size() >= 2 && value.starts_with('"') && value.ends_with('"'); }

bool is_loose_value(std::string_view value) {
  if (!is_field_value(value)) return false;
  return is_quoted(value) ? value.substr(1, value.size() - 2).find('"') == std::string_view::npos
                          : value.find(';') == std::string_view::npos;
}

// Returns whether `domain` consists of letters, digits and inner hyphens (RFC 1123). A leading dot is allowed and ignored (RFC 6265).
bool is_domain(std::string_view domain) {
  if (domain.starts_with('.')) domain.remove_prefix(1);
  constexpr std::size_t label_max = 63;
  bool valid = true;
  split(domain, '.', [&](std::string_view label) {
    const bool is_word = std::all_of(label.begin(), label.end(), [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-'; });
    valid = valid && is_word && !label.empty() && label.size() <= label_max && label.front() != '-' && label.back() != '-';
  });
  return valid;
}

std::string_view to_text(SameSite site) {
  switch (site) {
    case SameSite::strict: return "Strict";
    case SameSite::lax: return "Lax";
    case SameSite::none: return "None";
    case SameSite::unset: break;
  }
  return "";
}

Result<void> check(const SetCookie& cookie) {
  const auto refuse = [](std::string what) { return failure(Code::malformed, std::move(what)); };
  const bool is_name = cookie.is_strict ? is_cookie_name(cookie.name) : !cookie.name.empty() && has_none_of(cookie.name, "= ;");
  if (!is_name) return refuse("Invalid cookie name: " + cookie.name);
  // The value may be a secret, so the error doesn't contain it.
  if (!(cookie.is_strict ? is_cookie_value(cookie.value) : is_loose_value(cookie.value)))
    return refuse("Invalid cookie value of " + cookie.name);
  if (cookie.is_partitioned && !cookie.is_secure) return refuse("Partitioned cookies must be secure");
  if (cookie.is_partitioned && cookie.same_site != SameSite::none) return refuse("Partitioned cookies must have SameSite=None");
  if (!cookie.domain.empty() && !is_domain(cookie.domain)) return refuse("Invalid cookie domain: " + cookie.domain);
  if (!cookie.path.empty() && (cookie.path.front() != '/' || !has_none_of(cookie.path, ";")))
    return refuse("Invalid cookie path: " + cookie.path);
  return {};
}

}  // namespace

CookieHeader parse_cookies(std::string_view header) {
  CookieHeader parsed;
  while (!header.empty()) {
    const std::size_t equals = header.find('=');
    if (equals == std::string_view::npos) {
      parsed.stray = header;
      break;
    }
    const std::size_t end = std::min(header.find(';', equals), header.size());
    const std::string_view name = trim(header.substr(0, equals));
    std::string_view value = trim(header.substr(equals + 1, end - equals - 1));
    if (is_quoted(value)) value = value.substr(1, value.size() - 2);
    parsed.cookies.push_back({name, value});
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return parsed;
}

bool is_cookie_name(std::string_view name) { return !name.empty() && has_none_of(name, " ()<>@,;:\\\"/[]?={}"); }
bool is_cookie_value(std::string_view value) { return has_none_of(value, " \",;\\"); }

Result<std::string> to_header(const SetCookie& cookie, WallTime now) {
  if (Result<void> checked = check(cookie); !checked) return std::unexpected(std::move(checked.error()));
  std::string header = cookie.name + '=' + cookie.value;
  if (cookie.ttl) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(*cookie.ttl).count();
    header +=
        "; Max-Age=" + std::to_string(seconds) + "; Expires=" + to_http_date(cookie.ttl->count() == 0 ? WallTime() : now + *cookie.ttl);
  }
  if (cookie.is_secure) header += "; Secure";
  if (cookie.is_http_only) header += "; HttpOnly";
  if (cookie.same_site != SameSite::unset) header.append("; SameSite=").append(to_text(cookie.same_site));
  if (cookie.is_partitioned) header += "; Partitioned";
  if (!cookie.domain.empty()) header += "; Domain=" + to_lower(cookie.domain);
  if (!cookie.path.empty()) header += "; Path=" + cookie.path;
  return header;
}

}  // namespace martlet::http
