#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/security_credentials.hpp>
#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The JSON documents that credentials come in, each with its contract. What is missing is empty: who reads one says what it must have.
namespace martlet::aws {

/// Of a container's endpoint and of an instance's metadata. Contract: Amazon ECS Developer Guide, "Task IAM role"; Amazon EC2 User Guide,
/// "Retrieve security credentials from instance metadata".
struct EndpointCredentials {
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret token;
  std::string expiration;  ///< ISO 8601
  std::string code;        ///< of an instance: "Success", or why there are none
};
Schema describe(Type<EndpointCredentials>);

/// What a `credential_process` writes. Contract: SDKs and Tools Reference Guide, "Process credential provider".
struct ProcessCredentials {
  std::optional<int> version;  ///< 1
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret session_token;
  std::string expiration;  ///< ISO 8601; empty: they don't expire
};
Schema describe(Type<ProcessCredentials>);

/// What `aws sso login` keeps in ~/.aws/sso/cache. Contract: SDKs and Tools Reference Guide, "IAM Identity Center credential provider".
struct SsoToken {
  WireSecret access_token;
  std::string expires_at;  ///< ISO 8601
};
Schema describe(Type<SsoToken>);

/// What `aws login` keeps in ~/.aws/login/cache: credentials in `accessToken`. Contract: AWS CLI User Guide, "Sign in through the AWS
/// CLI", and botocore's LoginProvider.
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

/// A time in one of these documents; older command lines end it in "UTC". nullopt where it can't be read.
std::optional<WallTime> read_time(std::string_view text);

/// Those that an endpoint answered with; `who` is named where they can't be used. No message holds a part of `text`.
Answer<SecurityCredentials> read_endpoint_credentials(const std::string& text, const std::string& who);

}  // namespace martlet::aws
