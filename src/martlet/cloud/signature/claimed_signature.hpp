#pragma once
#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/http/request.hpp>

#include "signature_problem.hpp"

namespace martlet::cloud {

/// What a request says of its signature; none of it is checked yet.
struct ClaimedSignature {
  std::string access_key_id{};
  std::string session_token{};  ///< of temporary credentials
  std::string date{};           ///< of the scope: "20130524"
  std::string region{};
  std::string service{};  ///< the signing name: "lambda"
  WallTime time{};
  std::optional<std::chrono::seconds> lifetime{};  ///< of a presigned link
  std::vector<std::string> signed_headers{};       ///< in lower case, sorted
  std::string signature{};                         ///< hex
  std::string payload_hash{};                      ///< x-amz-content-sha256; empty if the request has none
  /// Of a link to S3 in the old form, which has no scope: until when it is valid.
  std::optional<WallTime> version_2_expiry{};
  bool is_presigned() const { return lifetime || version_2_expiry; }
};

/// Reads the header `authorization`, or the query's `X-Amz-...`, or its `AWSAccessKeyId`, `Signature` and `Expires`, as links to S3 had
/// them before. A request with more than one is malformed.
std::expected<ClaimedSignature, SignatureProblem> read_claimed_signature(const http::Request& request);

}  // namespace martlet::cloud
