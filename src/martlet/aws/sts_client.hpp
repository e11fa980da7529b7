#pragma once
#include <martlet/aws/connection.hpp>
#include <martlet/aws/sts.hpp>

namespace martlet::aws {

/// AWS STS over the wire.
class StsClient final : public Sts {
 public:
  explicit StsClient(Connection connection) : connection_(std::move(connection)) {}
  Task<Answer<AssumeRoleResponse>> assume_role(AssumeRoleRequest request) override;
  Task<Answer<AssumeRoleWithWebIdentityResponse>> assume_role_with_web_identity(AssumeRoleWithWebIdentityRequest request) override;
  Task<Answer<GetCallerIdentityResponse>> get_caller_identity(GetCallerIdentityRequest request) override;

 private:
  Connection connection_;
};

}  // namespace martlet::aws
