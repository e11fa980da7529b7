#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/security_credentials.hpp>
#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The JSON documents that contain credentials, each with its contract. A missing member is read as empty; readers check what is required.
namespace martlet::aws {

/// The credentials from a container's endpoint or an instance's metadata. Contract: Amazon ECS Developer Guide, "Task IAM role"; Amazon EC2
/// User Guide, "Retrieve security credentials from instance metadata".
struct EndpointCredentials {
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret token;
  std::string expiration;  ///< ISO 8601
  std::string code;        ///< only from an instance: "Success", or the reason why there are no credentials
};
Schema describe(Type<EndpointCredentials>);

/// The output of a `credential_process`. Contract: SDKs and Tools Reference Guide, "Process credential provider".
struct ProcessCredentials {
  std::optional<int> version;  ///< 1
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret session_token;
  std::string expiration;  ///< ISO 8601; empty if they don't expire
};
Schema describe(Type<ProcessCredentials>);

/// The token of `aws sso login` in ~/.aws/sso/cache. Contract: SDKs and Tools Reference Guide, "IAM Identity Center credential provider".
struct SsoToken {
  WireSecret access_token;
  std::string expires_at;  ///< ISO 8601
};
Schema describe(Type<SsoToken>);

/// The file that `aws login` writes in ~/.aws/login/cache: credentials in `accessToken`. Contract: AWS CLI User Guide, "Sign in through the
/// AWS CLI", and botocore's LoginProvider.
struct LoginAccess {
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret session_token;
  std::string expires_at;  ///< ISO 8601
};
Schema describe(Type<LoginAccess>);
struct LoginToken {
  std::optional<LoginAccess> access_token;
};
Schema describe(Type<LoginToken>);

/// Reads a time in one of these documents, which older versions of the AWS CLI write with "UTC" at the end. Returns nullopt if it isn't
/// valid.
std::optional<WallTime> read_time(std::string_view text);

/// Reads the credentials in an endpoint's response. Errors contain the name `who`, but no part of `text`.
Outcome<SecurityCredentials> read_endpoint_credentials(const std::string& text, const std::string& who);

}  // namespace martlet::aws
