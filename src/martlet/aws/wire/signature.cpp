#include <martlet/aws/wire/signature.hpp>

#include <algorithm>
#include <array>
#include <map>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

namespace martlet::aws {
namespace {

constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";

// Removes dot segments (RFC 3986, section 5.2.4), and empty segments.
std::string normalized(std::string_view path) {
  std::vector<std::string_view> segments;
  split(path, '/', [&](std::string_view segment) {
    if (segment.empty() || segment == ".") return;
    if (segment != "..") return segments.push_back(segment);
    if (!segments.empty()) segments.pop_back();
  });
  std::string result = "/";
  for (const std::string_view segment : segments) result.append(segment).append("/");
  if (!segments.empty() && !path.ends_with('/')) result.pop_back();
  return result;
}

std::string canonical_path(const SigningRequest& request, const SigningScope& scope) {
  const std::string_view path = http::path_of(request.target);
  if (scope.service == "s3") return path.empty() ? "/" : std::string(path);
  return percent_encode(normalized(path), "/");
}

std::string canonical_query(std::string_view query) {
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  if (query.empty()) return {};
  split(query, '&', [&](std::string_view pair) {
    const std::size_t at = pair.find('=');
    pairs.emplace_back(pair.substr(0, at), at == std::string_view::npos ? std::string_view() : pair.substr(at + 1));
  });
  std::sort(pairs.begin(), pairs.end());
  std::string result;
  for (const auto& [name, value] : pairs) result.append(result.empty() ? "" : "&").append(name).append("=").append(value);
  return result;
}

// Collapses inner white space to one space, as servers do.
std::string canonical_value(std::string_view value) {
  std::string result;
  for (const char c : trim(value)) {
    const bool is_space = is_ascii_space(c);
    if (!is_space) {
      result += c;
    } else if (result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::map<std::string, std::string> canonical_headers(const std::vector<SigningHeader>& headers) {
  std::map<std::string, std::string> result;
  for (const SigningHeader& header : headers) {
    const auto [at, is_new] = result.try_emplace(to_lower(header.name));
    if (!is_new) at->second += ',';
    at->second += canonical_value(header.value);
  }
  return result;
}

std::string signed_headers(const std::vector<SigningHeader>& headers) {
  std::string names;
  for (const auto& [name, value] : canonical_headers(headers)) names.append(names.empty() ? "" : ";").append(name);
  return names;
}

std::string date_of(const SigningScope& scope) { return to_amz_date(scope.time).substr(0, 8); }

std::string scope_text(const SigningScope& scope) { return date_of(scope) + "/" + scope.region + "/" + scope.service + "/aws4_request"; }

// Returns whether proxies can change this header.
bool can_be_changed_by_proxies(std::string_view name) {
  constexpr std::array<std::string_view, 4> names = {"expect", "transfer-encoding", "user-agent", "x-amzn-trace-id"};
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) { return equals_ignoring_case(one, name); });
}

void remove_headers_that_proxies_change(std::vector<SigningHeader>& headers) {
  std::erase_if(headers, [](const SigningHeader& header) { return can_be_changed_by_proxies(header.name); });
}

}  // namespace

std::string to_amz_date(WallTime time) {
  std::string text;
  const std::string iso = to_iso8601(time);
  for (const char c : iso.substr(0, iso.find('.'))) {
    if (c != '-' && c != ':') text += c;
  }
  return text + "Z";
}

std::string canonical_request(const SigningRequest& request, const SigningScope& scope) {
  std::string text = request.method + "\n" + canonical_path(request, scope) + "\n" + canonical_query(http::query_of(request.target)) + "\n";
  for (const auto& [name, value] : canonical_headers(request.headers)) text.append(name).append(":").append(value).append("\n");
  return text + "\n" + signed_headers(request.headers) + "\n" + request.payload_hash;
}

std::string string_to_sign(const SigningRequest& request, const SigningScope& scope) {
  return std::string(algorithm) + "\n" + to_amz_date(scope.time) + "\n" + scope_text(scope) + "\n" +
         to_hex(sha256(canonical_request(request, scope)));
}

std::string signature(const SigningRequest& request, const SigningScope& scope, const Secret& secret_access_key) {
  std::string key = "AWS4" + secret_access_key.reveal();
  for (const std::string& part : {date_of(scope), scope.region, scope.service, std::string("aws4_request")}) key = hmac_sha256(key, part);
  return to_hex(hmac_sha256(key, string_to_sign(request, scope)));
}

std::vector<SigningHeader> sign(const SigningRequest& request, const SigningScope& scope, const SecurityCredentials& credentials) {
  std::vector<SigningHeader> added = {{"x-amz-date", to_amz_date(scope.time)}};
  if (!credentials.session_token.empty()) added.push_back({"x-amz-security-token", credentials.session_token.reveal()});
  if (scope.service == "s3") added.push_back({"x-amz-content-sha256", request.payload_hash});
  SigningRequest full = request;
  remove_headers_that_proxies_change(full.headers);
  full.headers.insert(full.headers.end(), added.begin(), added.end());
  std::string authorization(algorithm);
  authorization += " Credential=" + credentials.access_key_id + "/" + scope_text(scope) +
                   ", SignedHeaders=" + signed_headers(full.headers) +
                   ", Signature=" + signature(full, scope, credentials.secret_access_key);
  added.push_back({"authorization", std::move(authorization)});
  return added;
}

std::string presign(const SigningRequest& request, const SigningScope& scope, const SecurityCredentials& credentials,
                    std::chrono::seconds lifetime) {
  SigningRequest full = request;
  remove_headers_that_proxies_change(full.headers);
  std::string& target = full.target;
  target += target.find('?') == std::string::npos ? "?" : "&";
  target += "X-Amz-Algorithm=" + std::string(algorithm);
  target += "&X-Amz-Credential=" + percent_encode(credentials.access_key_id + "/" + scope_text(scope));
  target += "&X-Amz-Date=" + to_amz_date(scope.time);
  target += "&X-Amz-Expires=" + std::to_string(lifetime.count());
  target += "&X-Amz-SignedHeaders=" + percent_encode(signed_headers(full.headers));
  if (!credentials.session_token.empty()) target += "&X-Amz-Security-Token=" + percent_encode(credentials.session_token.reveal());
  const std::string signed_by = signature(full, scope, credentials.secret_access_key);
  return target + "&X-Amz-Signature=" + signed_by;
}

}  // namespace martlet::aws
