#pragma once
#include <string>

#include <martlet/config/secret.hpp>
#include <martlet/http/request.hpp>

namespace martlet::cloud {

/// Returns the signature (base64) that an S3 URL presigned with Signature Version 2 must have. Such URLs have `AWSAccessKeyId`, `Signature`
/// and `Expires` in the query; boto3 still creates them. Contract: Amazon S3 User Guide, "Signing and authenticating REST requests"
/// (HMAC-SHA1).
std::string version_2_signature(const http::Request& request, const Secret& secret_access_key);

}  // namespace martlet::cloud
