#include "assumed_role.hpp"

#include <martlet/aws/session/session_parts.hpp>
#include <martlet/aws/sts/sts_client.hpp>
#include <martlet/base/text.hpp>

#include "no_credentials.hpp"
#include "read_small_file.hpp"

namespace martlet::aws {
namespace {

SecurityCredentials to_credentials(const SessionCredentials& session) {
  return {session.access_key_id, Secret(session.secret_access_key.reveal()), Secret(session.session_token.reveal()), session.expiration};
}

class ByRole final : public CredentialsProvider {
 public:
  ByRole(Session session, RoleOptions role) : sts_(std::move(session)), role_(std::move(role)) {}
  std::string name() const override { return "the role " + role_.role_arn; }
  Task<Outcome<SecurityCredentials>> get() override {
    AssumeRoleRequest request;
    request.role_arn = role_.role_arn;
    request.role_session_name = role_.session_name;
    request.external_id = role_.external_id;
    request.duration_seconds = static_cast<int>(role_.duration.count());
    Outcome<AssumeRoleResponse> outcome = co_await sts_.assume_role(std::move(request));
    if (!outcome) co_return std::unexpected(std::move(outcome.error()));
    co_return to_credentials(outcome->credentials);
  }

 private:
  StsClient sts_;
  const RoleOptions role_;
};

class ByWebIdentity final : public CredentialsProvider {
 public:
  ByWebIdentity(Session session, RoleOptions role, std::string token_file)
      : sts_(std::move(session)), role_(std::move(role)), token_file_(std::move(token_file)) {}
  std::string name() const override { return "the role " + role_.role_arn + " by web identity"; }
  Task<Outcome<SecurityCredentials>> get() override {
    Result<std::string> token = co_await read_small_file(token_file_);
    if (!token) co_return no_credentials(name() + ": " + token.error().what, "check that the token's file exists and is readable");
    AssumeRoleWithWebIdentityRequest request;
    request.role_arn = role_.role_arn;
    request.role_session_name = role_.session_name;
    request.web_identity_token = WireSecret(std::string(trim(*token)));
    Outcome<AssumeRoleWithWebIdentityResponse> answer = co_await sts_.assume_role_with_web_identity(std::move(request));
    if (!answer) co_return std::unexpected(std::move(answer.error()));
    co_return to_credentials(answer->credentials);
  }

 private:
  StsClient sts_;
  const RoleOptions role_;
  const std::string token_file_;
};

}  // namespace

Session as_role(const Session& session, RoleOptions role) {
  return session.with_credentials(std::make_shared<AssumedRole>(session, std::move(role)));
}

AssumedRole::AssumedRole(Session session, RoleOptions role)
    : role_arn_(role.role_arn), cached_(std::make_shared<ByRole>(session, std::move(role)), session.parts().wall) {}
std::string AssumedRole::name() const { return "the role " + role_arn_; }

WebIdentityRole::WebIdentityRole(Session session, RoleOptions role, std::string token_file)
    : role_arn_(role.role_arn),
      cached_(std::make_shared<ByWebIdentity>(session, std::move(role), std::move(token_file)), session.parts().wall) {}
std::string WebIdentityRole::name() const { return "the role " + role_arn_ + " by web identity"; }

}  // namespace martlet::aws
