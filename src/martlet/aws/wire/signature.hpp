#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/aws/wire/security_credentials.hpp>
#include <martlet/base/clock.hpp>

/// AWS Signature Version 4. Contract: IAM User Guide, "AWS Signature Version 4 for API requests"; Amazon S3 API Reference,
/// "Authenticating Requests". For clients, and for servers, which sign again what they were sent and compare.
namespace martlet::aws {

struct SigningHeader {
  std::string name;
  std::string value;
};

/// What is signed: a request as it goes over the wire.
struct SigningRequest {
  std::string method;
  std::string target;                  ///< path and query, percent-encoded, as sent
  std::vector<SigningHeader> headers;  ///< all of them are signed; `host` is one
  std::string payload_hash;            ///< hex, or unsigned_payload
};
inline constexpr std::string_view unsigned_payload = "UNSIGNED-PAYLOAD";

/// By whom, for what, when.
struct SigningScope {
  std::string region;
  std::string service;  ///< the signing name; "s3" signs paths as they are, all others normalize and encode them once more
  WallTime time{};
};

/// "20130524T000000Z"
std::string to_amz_date(WallTime time);

/// The headers to add: x-amz-date, x-amz-security-token with temporary credentials, x-amz-content-sha256 for S3, authorization.
std::vector<SigningHeader> sign(const SigningRequest& request, const SigningScope& scope, const SecurityCredentials& credentials);

/// The target with the signature in its query: whoever has it may send this request (with the headers that were given here) until then.
/// S3 takes one to 604,800 seconds.
std::string presign(const SigningRequest& request, const SigningScope& scope, const SecurityCredentials& credentials,
                    std::chrono::seconds lifetime);

/// The steps, as the documentation names them. The canonical request takes `headers` to be those that are signed.
std::string canonical_request(const SigningRequest& request, const SigningScope& scope);
std::string string_to_sign(const SigningRequest& request, const SigningScope& scope);
/// Hex. A secret's holder alone can make it: to check one, use equals_in_constant_time().
std::string signature(const SigningRequest& request, const SigningScope& scope, const Secret& secret_access_key);

}  // namespace martlet::aws
