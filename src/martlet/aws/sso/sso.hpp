#pragma once
#include <martlet/async/task.hpp>
#include <martlet/aws/sso/sso_shapes.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// The Identity Center portal. SsoClient (sso_client.hpp) is the implementation for AWS.
class Sso {
 public:
  virtual ~Sso() = default;
  virtual Task<Outcome<GetRoleCredentialsResponse>> get_role_credentials(GetRoleCredentialsRequest request) = 0;
};

}  // namespace martlet::aws
