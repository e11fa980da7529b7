#include "payload_claims.hpp"

#include <charconv>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "request_headers.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::uint64_t object_bytes_max = 5ULL * 1024 * 1024 * 1024;  // the maximum in one request
constexpr std::size_t md5_bytes = 16;
constexpr std::string_view checksum_prefix = "x-amz-checksum-";

ServiceResult<> read_coding(const Call& call, PayloadClaims& to) {
  using Coding = PayloadClaims::Coding;
  const std::string hash = header_of(call, "x-amz-content-sha256").value_or("");
  to.has_trailer = hash.ends_with("-TRAILER");
  if (hash == "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" || hash == "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER") {
    to.coding = Coding::signed_chunks;
  } else if (hash == "STREAMING-UNSIGNED-PAYLOAD-TRAILER") {
    to.coding = Coding::chunked;
  } else if (hash.starts_with("STREAMING-")) {
    return not_implemented("x-amz-content-sha256");
  } else if (hash.size() == 64) {
    to.sha256 = to_lower(hash);
  } else if (!hash.empty() && hash != "UNSIGNED-PAYLOAD") {
    return invalid_argument(
        "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, "
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.",
        "x-amz-content-sha256", hash);
  }
  return {};
}

ServiceResult<> read_length(const Call& call, PayloadClaims& to) {
  const bool is_coded = to.coding != PayloadClaims::Coding::plain;
  if (is_coded) {
    const std::string text = header_of(call, "x-amz-decoded-content-length").value_or("");
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), to.length);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size())
      return service_error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
  } else {
    const std::optional<std::size_t> length = call.request.body->length();
    if (!length) return service_error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    to.length = *length;
  }
  if (to.length > object_bytes_max)
    return service_error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
                         {{"ProposedSize", std::to_string(to.length)}, {"MaxSizeAllowed", std::to_string(object_bytes_max)}});
  return {};
}

ServiceResult<> read_md5(const Call& call, PayloadClaims& to) {
  const std::optional<std::string> text = header_of(call, "content-md5");
  if (!text) return {};
  to.md5 = from_base64(*text);
  if (!to.md5 || to.md5->size() != md5_bytes)
    return service_error(400, "InvalidDigest", "The Content-MD5 you specified was invalid.", {{"Content-MD5", *text}});
  return {};
}

// Returns the algorithm of a header such as "x-amz-checksum-crc32".
std::optional<ChecksumAlgorithm> algorithm_of_header(std::string_view name) {
  const std::string lower = to_lower(trim(name));
  return lower.starts_with(checksum_prefix) ? checksum_algorithm(lower.substr(checksum_prefix.size())) : std::nullopt;
}

bool is_checksum_setting(std::string_view name) {
  return equals_ignoring_case(name, "x-amz-checksum-algorithm") || equals_ignoring_case(name, "x-amz-checksum-type") ||
         equals_ignoring_case(name, "x-amz-checksum-mode");
}

ServiceResult<> add_checksum(std::string_view name, std::string_view value, PayloadClaims& to) {
  const std::string lower = to_lower(name);
  if (!lower.starts_with(checksum_prefix) || is_checksum_setting(lower)) return {};
  const std::optional<ChecksumAlgorithm> algorithm = algorithm_of_header(lower);
  if (!algorithm) return not_implemented(lower);
  if (to.checksum) return invalid_request("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
  ServiceResult<std::string> checksum = read_checksum(*algorithm, value);
  if (!checksum) return std::unexpected(std::move(checksum).error());
  to.algorithm = algorithm;
  to.checksum = *std::move(checksum);
  return {};
}

// Reads checksums from headers only. S3 doesn't verify a checksum in a presigned URL: the SDK for JavaScript computes it from the empty
// body that it signs.
ServiceResult<> read_checksums(const Call& call, PayloadClaims& to) {
  for (const http::HeaderView& header : call.request.headers) {
    if (ServiceResult<> added = add_checksum(header.name, header.value, to); !added) return added;
  }
  const std::optional<std::string> trailer = header_of(call, "x-amz-trailer");
  if (trailer && to.has_trailer) {
    to.algorithm = algorithm_of_header(*trailer);
    if (!to.algorithm) return invalid_request("The value specified in the x-amz-trailer header is not supported");
  }
  const std::optional<std::string> named = header_of(call, "x-amz-sdk-checksum-algorithm");
  if (named && !checksum_algorithm(*named)) return invalid_request("Value for x-amz-sdk-checksum-algorithm header is invalid.");
  // A presigned URL can't have a checksum of a body that isn't known yet.
  if (named && !to.algorithm && !call.signature.is_presigned())
    return invalid_request(
        "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.");
  if (named && to.algorithm && checksum_algorithm(*named) != to.algorithm)
    return invalid_request("Value for x-amz-sdk-checksum-algorithm header is invalid.");
  return {};
}

}  // namespace

ServiceResult<std::string> read_checksum(ChecksumAlgorithm algorithm, std::string_view text) {
  std::optional<std::string> bytes = from_base64(trim(text));
  if (!bytes || bytes->size() != checksum_bytes(algorithm))
    return invalid_request("Value for " + checksum_header(algorithm) + " header is invalid.");
  return *std::move(bytes);
}

ServiceResult<PayloadClaims> read_payload_claims(const Call& call) {
  PayloadClaims claims;
  for (const auto read : {&read_coding, &read_length, &read_md5, &read_checksums}) {
    if (ServiceResult<> done = read(call, claims); !done) return std::unexpected(std::move(done).error());
  }
  return claims;
}

}  // namespace martlet::cloud::s3
