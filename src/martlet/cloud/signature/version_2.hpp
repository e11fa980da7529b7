#pragma once
#include <string>

#include <martlet/config/secret.hpp>
#include <martlet/http/request.hpp>

namespace martlet::cloud {

/// The signature that a link in S3's old form must have (base64): `AWSAccessKeyId`, `Signature` and `Expires` in its query. boto3 still
/// makes them. Contract: Amazon S3 User Guide, "Signing and authenticating REST requests" (HMAC-SHA1).
std::string version_2_signature(const http::Request& request, const Secret& secret_access_key);

}  // namespace martlet::cloud
