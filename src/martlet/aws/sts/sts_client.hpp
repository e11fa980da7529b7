#pragma once
#include <martlet/aws/session/call.hpp>
#include <martlet/aws/sts/sts_operations.hpp>

namespace martlet::aws {

/// The implementation of Sts that calls AWS.
class StsClient final : public Sts {
 public:
  explicit StsClient(Session session) : session_(std::move(session)) {}
  Task<Outcome<AssumeRoleResponse>> assume_role(AssumeRoleRequest request) override {
    return call_typed(session_, sts_operations::assume_role, std::move(request));
  }
  Task<Outcome<AssumeRoleWithWebIdentityResponse>> assume_role_with_web_identity(AssumeRoleWithWebIdentityRequest request) override {
    return call_typed(session_, sts_operations::assume_role_with_web_identity, std::move(request));
  }
  Task<Outcome<GetCallerIdentityResponse>> get_caller_identity(GetCallerIdentityRequest request) override {
    return call_typed(session_, sts_operations::get_caller_identity, std::move(request));
  }

 private:
  Session session_;
};

}  // namespace martlet::aws
