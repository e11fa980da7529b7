#pragma once
#include <optional>
#include <string>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of the operations of AWS STS that Martlet calls. Contract: AWS STS API Reference.
namespace martlet::aws {

struct AssumeRoleRequest {
  std::string role_arn;
  std::string role_session_name;  ///< 2 to 64 of [\w+=,.@-]
  std::optional<std::string> external_id;
  std::optional<int> duration_seconds;  ///< 900 to 43,200; default: 3,600
  std::optional<std::string> policy;    ///< a session policy, JSON
  std::optional<std::string> source_identity;
};
struct SessionCredentials {
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret session_token;
  WallTime expiration{};
};
Schema describe(Type<SessionCredentials>);
struct AssumedRoleUser {
  std::string assumed_role_id;
  std::string arn;
};
Schema describe(Type<AssumedRoleUser>);
struct AssumeRoleResponse {
  SessionCredentials credentials;
  std::optional<AssumedRoleUser> assumed_role_user;
};

/// The request isn't signed.
struct AssumeRoleWithWebIdentityRequest {
  std::string role_arn;
  std::string role_session_name;
  WireSecret web_identity_token;
  std::optional<int> duration_seconds;
};
struct AssumeRoleWithWebIdentityResponse {
  SessionCredentials credentials;
  std::optional<AssumedRoleUser> assumed_role_user;
};

struct GetCallerIdentityRequest {};
struct GetCallerIdentityResponse {
  std::string account;  ///< 12 digits
  std::string arn;
  std::string user_id;
};

Schema describe(Type<AssumeRoleRequest>);
Schema describe(Type<AssumeRoleResponse>);
Schema describe(Type<AssumeRoleWithWebIdentityRequest>);
Schema describe(Type<AssumeRoleWithWebIdentityResponse>);
Schema describe(Type<GetCallerIdentityRequest>);
Schema describe(Type<GetCallerIdentityResponse>);

}  // namespace martlet::aws
