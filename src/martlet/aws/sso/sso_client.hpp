#pragma once
#include <martlet/aws/session/call.hpp>
#include <martlet/aws/sso/sso_operations.hpp>

namespace martlet::aws {

/// The implementation of Sso that calls AWS.
class SsoClient final : public Sso {
 public:
  explicit SsoClient(Session session) : session_(std::move(session)) {}
  Task<Outcome<GetRoleCredentialsResponse>> get_role_credentials(GetRoleCredentialsRequest request) override {
    return call_typed(session_, sso_operations::get_role_credentials, std::move(request));
  }

 private:
  Session session_;
};

}  // namespace martlet::aws
