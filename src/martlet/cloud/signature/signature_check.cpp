#include "signature_check.hpp"

#include <algorithm>

#include <martlet/aws/wire/signature.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>

#include "version_2_signature.hpp"

namespace martlet::cloud {
namespace {

using Kind = SignatureProblem::Kind;

// Returns the target without the signature, which was added after signing.
std::string target_as_signed(const ClaimedSignature& claimed, std::string_view target) {
  const std::size_t at = target.find('?');
  if (!claimed.is_presigned() || at == std::string_view::npos) return std::string(target);
  std::string query;
  split(target.substr(at + 1), '&', [&](std::string_view pair) {
    if (!pair.starts_with("X-Amz-Signature=")) query.append(query.empty() ? "?" : "&").append(pair);
  });
  return std::string(target.substr(0, at)) + query;
}

std::vector<aws::SigningHeader> headers_as_signed(const ClaimedSignature& claimed, const http::Request& request) {
  std::vector<aws::SigningHeader> headers;
  for (const http::HeaderView& header : request.headers) {
    const std::string name = to_lower(header.name);
    if (std::ranges::binary_search(claimed.signed_headers, name)) headers.push_back({name, std::string(header.value)});
  }
  return headers;
}

bool is_hash(std::string_view text) { return text.size() == 2 * Sha256::digest_bytes; }

// Returns the hash that was signed. Presigned S3 URLs don't sign the body unless they have its hash; other requests sign the hash of their
// body.
std::string hash_as_signed(const ClaimedSignature& claimed, std::string_view body) {
  if (!claimed.payload_hash.empty()) return claimed.payload_hash;
  if (claimed.is_presigned() && claimed.service == "s3") return std::string(aws::unsigned_payload);
  return to_hex(sha256(body));
}

std::optional<SignatureProblem> check_hashed(const ClaimedSignature& claimed, const http::Request& request, std::string payload_hash,
                                             const Secret& secret_access_key) {
  if (claimed.version_2_expiry) {
    if (equals_in_constant_time(version_2_signature(request, secret_access_key), claimed.signature)) return std::nullopt;
    return SignatureProblem{Kind::signature_does_not_match};
  }
  const aws::SigningRequest signed_request{.method = std::string(request.method),
                                           .target = target_as_signed(claimed, request.target),
                                           .headers = headers_as_signed(claimed, request),
                                           .payload_hash = std::move(payload_hash)};
  const aws::SigningScope scope{.region = claimed.region, .service = claimed.service, .time = claimed.time};
  if (equals_in_constant_time(aws::signature(signed_request, scope, secret_access_key), claimed.signature)) return std::nullopt;
  return SignatureProblem{Kind::signature_does_not_match};
}

}  // namespace

std::optional<SignatureProblem> check_time(const ClaimedSignature& claimed, WallTime now) {
  if (claimed.version_2_expiry)
    return *claimed.version_2_expiry < now ? std::optional(SignatureProblem{Kind::presigned_url_expired, "Request has expired"})
                                           : std::nullopt;
  const std::string at = aws::to_amz_date(claimed.time);
  if (!at.starts_with(claimed.date))
    return SignatureProblem{Kind::wrong_scope,
                            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '" + claimed.date +
                                "' != '" + at.substr(0, 8) + "', from '" + at + "'."};
  const std::string it_is = aws::to_amz_date(now);
  if (claimed.time > now + clock_skew_max)
    return SignatureProblem{Kind::not_yet_current, "Signature not yet current: " + at + " is still later than " +
                                                       aws::to_amz_date(now + clock_skew_max) + " (" + it_is + " + 15 min.)"};
  if (claimed.is_presigned()) {
    if (claimed.time + *claimed.lifetime < now) return SignatureProblem{Kind::presigned_url_expired, "Request has expired"};
    return std::nullopt;
  }
  if (claimed.time < now - clock_skew_max)
    return SignatureProblem{Kind::expired, "Signature expired: " + at + " is now earlier than " + aws::to_amz_date(now - clock_skew_max) +
                                               " (" + it_is + " - 15 min.)"};
  return std::nullopt;
}

std::optional<SignatureProblem> check_signature(const ClaimedSignature& claimed, const http::Request& request, std::string_view body,
                                                const Secret& secret_access_key) {
  if (auto problem = check_hashed(claimed, request, hash_as_signed(claimed, body), secret_access_key)) return problem;
  if (is_hash(claimed.payload_hash) && !equals_in_constant_time(claimed.payload_hash, to_hex(sha256(body))))
    return SignatureProblem{Kind::payload_hash_differs};
  return std::nullopt;
}

std::optional<SignatureProblem> check_signed_head(const ClaimedSignature& claimed, const http::Request& request,
                                                  const Secret& secret_access_key) {
  return check_hashed(claimed, request, hash_as_signed(claimed, {}), secret_access_key);
}

}  // namespace martlet::cloud
