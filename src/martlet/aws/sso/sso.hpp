#pragma once
#include <cstdint>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The operation of IAM Identity Center's portal that returns credentials. Contract: AWS IAM Identity Center Portal API Reference.
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
/// Fails with UnauthorizedException if the access token has expired or was revoked, and with ForbiddenException if its owner has no such
/// role or account.
struct GetRoleCredentialsResponse {
  RoleCredentials role_credentials;
};
Schema describe(Type<GetRoleCredentialsRequest>);
Schema describe(Type<GetRoleCredentialsResponse>);

/// The Identity Center portal. SsoClient (sso_client.hpp) is the implementation for AWS.
class Sso {
 public:
  virtual ~Sso() = default;
  virtual Task<Outcome<GetRoleCredentialsResponse>> get_role_credentials(GetRoleCredentialsRequest request) = 0;
};

}  // namespace martlet::aws
