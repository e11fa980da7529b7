#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/aws/wire/security_credentials.hpp>
#include <martlet/base/wall_time.hpp>

/// AWS Signature Version 4. Contract: IAM User Guide, "AWS Signature Version 4 for API requests"; Amazon S3 API Reference, "Authenticating
/// Requests". It is used by clients, and by servers, which sign a received request again and compare the signatures.
namespace martlet::aws {

struct SigningHeader {
  std::string name;
  std::string value;
};

/// The request to sign, as it is sent.
struct SigningRequest {
  std::string method;
  std::string target;                  ///< path and query, percent-encoded, as sent
  std::vector<SigningHeader> headers;  ///< all of them are signed, including `host`
  std::string payload_hash;            ///< hex, or unsigned_payload
};
inline constexpr std::string_view unsigned_payload = "UNSIGNED-PAYLOAD";

/// The signer, the service, and the time.
struct SigningScope {
  std::string region;
  std::string service;  ///< the signing name; "s3" signs paths unchanged, all others normalize and encode paths once more
  WallTime time{};
};

/// Returns a time as in "20130524T000000Z".
std::string to_amz_date(WallTime time);

/// Returns the headers to add: x-amz-date, x-amz-security-token with temporary credentials, x-amz-content-sha256 for S3, authorization.
std::vector<SigningHeader> sign(const SigningRequest& request, const SigningScope& scope, const SecurityCredentials& credentials);

/// Returns the target with the signature in its query. Anyone who has it can send this request (with these headers) until it expires. S3
/// accepts 1 to 604,800 seconds.
std::string presign(const SigningRequest& request, const SigningScope& scope, const SecurityCredentials& credentials,
                    std::chrono::seconds lifetime);

/// Returns the canonical request, as AWS's documentation calls it. All of `headers` are signed.
std::string canonical_request(const SigningRequest& request, const SigningScope& scope);
std::string string_to_sign(const SigningRequest& request, const SigningScope& scope);
/// Returns the signature in hex. To compare it with another one, use equals_in_constant_time().
std::string signature(const SigningRequest& request, const SigningScope& scope, const Secret& secret_access_key);

}  // namespace martlet::aws
