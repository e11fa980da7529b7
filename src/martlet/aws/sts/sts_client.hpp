#pragma once
#include <martlet/aws/session/session.hpp>
#include <martlet/aws/sts/sts.hpp>

namespace martlet::aws {

/// AWS STS over the wire.
class StsClient final : public Sts {
 public:
  explicit StsClient(Session session) : session_(std::move(session)) {}
  Task<Answer<AssumeRoleResponse>> assume_role(AssumeRoleRequest request) override;
  Task<Answer<AssumeRoleWithWebIdentityResponse>> assume_role_with_web_identity(AssumeRoleWithWebIdentityRequest request) override;
  Task<Answer<GetCallerIdentityResponse>> get_caller_identity(GetCallerIdentityRequest request) override;

 private:
  Session session_;
};

}  // namespace martlet::aws
