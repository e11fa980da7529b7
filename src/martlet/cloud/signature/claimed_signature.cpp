#include "claimed_signature.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

#include "amz_date.hpp"

namespace martlet::cloud {
namespace {

using Kind = SignatureProblem::Kind;
using Claimed = std::expected<ClaimedSignature, SignatureProblem>;

constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";

std::unexpected<SignatureProblem> malformed(std::string text) {
  return std::unexpected(SignatureProblem{Kind::malformed, std::move(text)});
}

// Reads `AKIA.../20130524/us-east-1/s3/aws4_request`.
bool read_credential(std::string_view text, ClaimedSignature& to) {
  std::vector<std::string_view> parts;
  split(text, '/', [&](std::string_view part) { parts.push_back(part); });
  if (parts.size() != 5 || parts[4] != "aws4_request") return false;
  if (std::ranges::any_of(parts, [](std::string_view part) { return part.empty(); })) return false;
  to.access_key_id = parts[0];
  to.date = parts[1];
  to.region = parts[2];
  to.service = parts[3];
  return true;
}

bool read_signed_headers(std::string_view text, ClaimedSignature& to) {
  split(text, ';', [&](std::string_view name) { to.signed_headers.push_back(to_lower(name)); });
  std::ranges::sort(to.signed_headers);
  return std::ranges::binary_search(to.signed_headers, "host");
}

bool is_signature(std::string_view text) {
  return text.size() == 64 && std::ranges::all_of(text, [](char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f'); });
}

using Parameters = std::map<std::string, std::string, std::less<>>;

std::string_view value_of(const Parameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

// Reads `Credential=..., SignedHeaders=..., Signature=...`; the spaces may be missing.
Parameters parameters_of_header(std::string_view text) {
  Parameters parameters;
  split(text, ',', [&](std::string_view part) {
    part = trim(part);
    const std::size_t at = part.find('=');
    if (at != std::string_view::npos) parameters.emplace(part.substr(0, at), part.substr(at + 1));
  });
  return parameters;
}

// Returns AWS's message, which has a sentence for each parameter that the header lacks.
std::string missing_in_header(const Parameters& parameters) {
  std::string text;
  for (const std::string_view name : {"Credential", "Signature", "SignedHeaders"}) {
    if (value_of(parameters, name).empty()) text += "Authorization header requires '" + std::string(name) + "' parameter. ";
  }
  return text;
}

Claimed from_header(std::string_view header, const http::Request& request) {
  if (!header.starts_with(algorithm)) return malformed("Unsupported Authorization type.");
  const Parameters parameters = parameters_of_header(header.substr(algorithm.size()));
  const std::string missing = missing_in_header(parameters);
  if (!missing.empty()) return malformed(missing + "Authorization=" + std::string(algorithm));
  ClaimedSignature claimed;
  if (!read_credential(value_of(parameters, "Credential"), claimed))
    return malformed("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term");
  if (!read_signed_headers(value_of(parameters, "SignedHeaders"), claimed))
    return malformed("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  claimed.signature = value_of(parameters, "Signature");
  const std::optional<WallTime> time = from_amz_date(request.headers.get("x-amz-date").value_or(""));
  if (!time)
    return malformed("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=" +
                     std::string(algorithm));
  claimed.time = *time;
  claimed.session_token = request.headers.get("x-amz-security-token").value_or("");
  claimed.payload_hash = request.headers.get("x-amz-content-sha256").value_or("");
  return claimed;
}

bool is_of_signature(std::string_view name) {
  return name.starts_with("X-Amz-") || name == "AWSAccessKeyId" || name == "Signature" || name == "Expires" ||
         name == "x-amz-security-token";
}

Parameters parameters_of_query(std::string_view target) {
  Parameters parameters;
  split(http::query_of(target), '&', [&](std::string_view pair) {
    if (!is_of_signature(pair.substr(0, pair.find('=')))) return;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::optional<std::string> value = percent_decode(pair.substr(std::min(equals + 1, pair.size())));
    if (value) parameters.emplace(pair.substr(0, equals), std::move(*value));
  });
  return parameters;
}

std::optional<std::chrono::seconds> read_lifetime(std::string_view text) {
  constexpr int week = 604'800;
  int seconds = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (problem != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > week) return std::nullopt;
  return std::chrono::seconds(seconds);
}

Claimed from_query(const Parameters& parameters) {
  ClaimedSignature claimed;
  const std::optional<WallTime> time = from_amz_date(value_of(parameters, "X-Amz-Date"));
  claimed.lifetime = read_lifetime(value_of(parameters, "X-Amz-Expires"));
  const bool is_complete = value_of(parameters, "X-Amz-Algorithm") == algorithm && time && claimed.lifetime &&
                           read_credential(value_of(parameters, "X-Amz-Credential"), claimed) &&
                           read_signed_headers(value_of(parameters, "X-Amz-SignedHeaders"), claimed);
  if (!is_complete)
    return malformed(
        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, "
        "X-Amz-SignedHeaders, and X-Amz-Expires parameters.");
  claimed.time = *time;
  claimed.signature = value_of(parameters, "X-Amz-Signature");
  claimed.session_token = value_of(parameters, "X-Amz-Security-Token");
  claimed.payload_hash = value_of(parameters, "X-Amz-Content-Sha256");
  return claimed;
}

// Reads the query of an S3 URL presigned with Signature Version 2, in which Expires is a number of seconds since 1970.
Claimed from_old_query(const Parameters& parameters) {
  ClaimedSignature claimed;
  claimed.access_key_id = value_of(parameters, "AWSAccessKeyId");
  claimed.signature = value_of(parameters, "Signature");
  claimed.session_token = value_of(parameters, "x-amz-security-token");
  claimed.service = "s3";
  const std::string_view text = value_of(parameters, "Expires");
  std::int64_t seconds = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t seconds_max = 253'402'300'799;  // the year 9999
  if (claimed.access_key_id.empty() || problem != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > seconds_max)
    return std::unexpected(SignatureProblem{Kind::malformed_presigned_url,
                                            "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters"});
  claimed.version_2_expiry = WallTime(std::chrono::seconds(seconds));
  return claimed;
}

}  // namespace

Claimed read_claimed_signature(const http::Request& request) {
  const std::optional<std::string_view> header = request.headers.get("authorization");
  const Parameters query = parameters_of_query(request.target);
  const bool is_presigned = query.contains("X-Amz-Signature");
  const bool is_old_link = query.contains("Signature") || query.contains("AWSAccessKeyId");
  if (header ? is_presigned || is_old_link : is_presigned && is_old_link)
    return malformed(
        "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization "
        "header should be specified");
  if (is_old_link) return from_old_query(query);
  if (!header && !is_presigned) return std::unexpected(SignatureProblem{Kind::missing});
  Claimed claimed = header ? from_header(*header, request) : from_query(query);
  if (claimed && !is_signature(claimed->signature)) return std::unexpected(SignatureProblem{Kind::signature_does_not_match});
  return claimed;
}

}  // namespace martlet::cloud
