#include "cors_check.hpp"

#include <algorithm>
#include <optional>

#include <martlet/base/text.hpp>

namespace martlet {
namespace {

// Browsers send one of these as `Origin` (WHATWG Fetch, 3.1): `null`; or the scheme, host and non-default port, in lower case.
std::optional<std::string> origin_problem(std::string_view origin) {
  if (origin == "null") return std::nullopt;
  const std::size_t colon = origin.find("://");
  if (colon == std::string_view::npos || colon == 0) return "it has no scheme; write https://" + std::string(origin);
  const std::string_view scheme = origin.substr(0, colon);
  const std::string_view host = origin.substr(colon + 3);
  if (host.empty()) return "it has no host";
  if (host.find_first_of("/?#") != std::string_view::npos) return "an origin has no path";
  if (host.find('@') != std::string_view::npos) return "an origin has no user";
  if (to_lower(origin) != origin) return "browsers send origins in lower case";
  if ((scheme == "https" && host.ends_with(":443")) || (scheme == "http" && host.ends_with(":80")))
    return "browsers leave out the default port of the scheme";
  return std::nullopt;
}

// `*` may stand for any part; the rest must be as browsers send it.
std::optional<std::string> origin_pattern_problem(std::string_view pattern) {
  if (to_lower(pattern) != pattern) return "browsers send origins in lower case";
  const std::size_t colon = pattern.find("://");
  if (pattern.ends_with('/') || (colon != std::string_view::npos && pattern.find('/', colon + 3) != std::string_view::npos))
    return "an origin has no path";
  return std::nullopt;
}

std::optional<std::string> origin_or_pattern_problem(std::string_view origin) {
  if (origin.empty()) return "it is empty";
  if (origin == "ignore") return "to allow every origin with \"*\", set ignore_origin instead";
  if (std::any_of(origin.begin(), origin.end(), [](char c) { return c <= ' ' || c == '\x7F'; })) return "it has white space";
  return origin.find('*') == std::string_view::npos ? origin_problem(origin) : origin_pattern_problem(origin);
}

}  // namespace

void check_cors(const CorsOptions& options, const std::string& owner, std::vector<std::string>& problems) {
  const auto add_problem = [&](const std::string& what) { problems.push_back(owner + ": CORS: " + what); };
  if (options.preflight_status != 200 && options.preflight_status != 204) add_problem("preflight_status must be 200 or 204");
  if (options.ignore_origin) {
    if (options.credentials) add_problem("browsers refuse credentials if the origin is \"*\"; list the origins, or allow no credentials");
    return;
  }
  if (options.origins.empty()) add_problem("no origin is allowed; list the origins, or set \"*\" to allow any");
  const bool allows_any = std::find(options.origins.begin(), options.origins.end(), "*") != options.origins.end();
  if (allows_any && options.origins.size() > 1)
    add_problem("\"*\" allows any origin, so the other origins have no effect; remove them, or remove \"*\"");
  if (allows_any) return;
  for (const std::string& origin : options.origins) {
    if (const auto why = origin_or_pattern_problem(origin)) add_problem("no browser sends the origin \"" + origin + "\": " + *why);
  }
}

}  // namespace martlet
