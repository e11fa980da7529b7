#pragma once
#include <martlet/async/task.hpp>
#include <martlet/aws/sts/sts_shapes.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// The STS operations. StsClient (sts_client.hpp) is the implementation for AWS.
class Sts {
 public:
  virtual ~Sts() = default;
  virtual Task<Outcome<AssumeRoleResponse>> assume_role(AssumeRoleRequest request) = 0;
  virtual Task<Outcome<AssumeRoleWithWebIdentityResponse>> assume_role_with_web_identity(AssumeRoleWithWebIdentityRequest request) = 0;
  virtual Task<Outcome<GetCallerIdentityResponse>> get_caller_identity(GetCallerIdentityRequest request) = 0;
};

}  // namespace martlet::aws
