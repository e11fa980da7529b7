#pragma once
#include <cstdint>
#include <string>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of the operation of IAM Identity Center's portal that returns credentials. Contract: AWS IAM Identity Center Portal API
/// Reference.
namespace martlet::aws {

/// The request isn't signed: the access token identifies the caller.
struct GetRoleCredentialsRequest {
  std::string role_name;
  std::string account_id;   ///< 12 digits
  WireSecret access_token;  ///< from `aws sso login`
};
struct RoleCredentials {
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret session_token;
  std::int64_t expiration = 0;  ///< milliseconds since 1970
};
Schema describe(Type<RoleCredentials>);
/// The operation fails with UnauthorizedException if the access token has expired or was revoked, and with ForbiddenException if the
/// token's owner has no such role or account.
struct GetRoleCredentialsResponse {
  RoleCredentials role_credentials;
};
Schema describe(Type<GetRoleCredentialsRequest>);
Schema describe(Type<GetRoleCredentialsResponse>);

}  // namespace martlet::aws
