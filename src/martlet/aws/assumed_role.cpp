#include "assumed_role.hpp"

#include <martlet/aws/sts_client.hpp>
#include <martlet/base/text.hpp>

#include "connection_parts.hpp"
#include "small_file.hpp"

namespace martlet::aws {
namespace {

Credentials to_credentials(const SessionCredentials& session) {
  return {session.access_key_id, Secret(session.secret_access_key.reveal()), Secret(session.session_token.reveal()), session.expiration};
}

class ByRole final : public CredentialsProvider {
 public:
  ByRole(Connection connection, RoleOptions role) : sts_(std::move(connection)), role_(std::move(role)) {}
  std::string name() const override { return "the role " + role_.role_arn; }
  Task<Answer<Credentials>> get() override {
    AssumeRoleRequest request;
    request.role_arn = role_.role_arn;
    request.role_session_name = role_.session_name;
    request.external_id = role_.external_id;
    request.duration_seconds = static_cast<int>(role_.duration.count());
    Answer<AssumeRoleResponse> answer = co_await sts_.assume_role(std::move(request));
    if (!answer) co_return std::unexpected(std::move(answer.error()));
    co_return to_credentials(answer->credentials);
  }

 private:
  StsClient sts_;
  const RoleOptions role_;
};

class ByWebIdentity final : public CredentialsProvider {
 public:
  ByWebIdentity(Connection connection, RoleOptions role, std::string token_file)
      : sts_(std::move(connection)), role_(std::move(role)), token_file_(std::move(token_file)) {}
  std::string name() const override { return "the role " + role_.role_arn + " by web identity"; }
  Task<Answer<Credentials>> get() override {
    Result<std::string> token = co_await read_small_file(token_file_);
    if (!token) {
      Failure failure;
      failure.code = failure_code::no_credentials;
      failure.message = token.error().what;
      co_return std::unexpected(std::move(failure));
    }
    AssumeRoleWithWebIdentityRequest request;
    request.role_arn = role_.role_arn;
    request.role_session_name = role_.session_name;
    request.web_identity_token = WireSecret(std::string(trim(*token)));
    Answer<AssumeRoleWithWebIdentityResponse> answer = co_await sts_.assume_role_with_web_identity(std::move(request));
    if (!answer) co_return std::unexpected(std::move(answer.error()));
    co_return to_credentials(answer->credentials);
  }

 private:
  StsClient sts_;
  const RoleOptions role_;
  const std::string token_file_;
};

}  // namespace

AssumedRole::AssumedRole(Connection connection, RoleOptions role)
    : role_arn_(role.role_arn), cached_(std::make_shared<ByRole>(connection, std::move(role)), connection.parts().wall) {}
std::string AssumedRole::name() const { return "the role " + role_arn_; }

WebIdentityRole::WebIdentityRole(Connection connection, RoleOptions role, std::string token_file)
    : role_arn_(role.role_arn),
      cached_(std::make_shared<ByWebIdentity>(connection, std::move(role), std::move(token_file)), connection.parts().wall) {}
std::string WebIdentityRole::name() const { return "the role " + role_arn_ + " by web identity"; }

}  // namespace martlet::aws
