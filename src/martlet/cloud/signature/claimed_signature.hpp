#pragma once
#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/http/request.hpp>

#include "signature_problem.hpp"

namespace martlet::cloud {

/// A request's signature and its parameters, as read from the request and not yet checked.
struct ClaimedSignature {
  std::string access_key_id{};
  std::string session_token{};  ///< only with temporary credentials
  std::string date{};           ///< the scope's date: "20130524"
  std::string region{};
  std::string service{};  ///< the signing name: "lambda"
  WallTime time{};
  std::optional<std::chrono::seconds> lifetime{};  ///< only for presigned URLs
  std::vector<std::string> signed_headers{};       ///< in lower case, sorted
  std::string signature{};                         ///< hex
  std::string payload_hash{};                      ///< x-amz-content-sha256; empty if the request has none
  /// The expiry of an S3 URL presigned with Signature Version 2, which has no scope.
  std::optional<WallTime> version_2_expiry{};
  bool is_presigned() const { return lifetime || version_2_expiry; }
};

/// Reads the header `authorization`, or the query's `X-Amz-...`, or the query's `AWSAccessKeyId`, `Signature` and `Expires` of S3 URLs
/// presigned with Signature Version 2. A request with more than one of these is malformed.
std::expected<ClaimedSignature, SignatureProblem> read_claimed_signature(const http::Request& request);

}  // namespace martlet::cloud
