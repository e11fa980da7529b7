#include "default_credentials.hpp"

#include <martlet/aws/session/session_parts.hpp>

#include "assumed_role.hpp"
#include "container_credentials.hpp"
#include "environment_credentials.hpp"
#include "instance_credentials.hpp"
#include "no_credentials.hpp"
#include "profile_credentials.hpp"

namespace martlet::aws {
namespace {

constexpr const char* ways = "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";

std::shared_ptr<CredentialsProvider> web_identity(const Session& session, const Environment& environment) {
  const std::string file = environment.get("AWS_WEB_IDENTITY_TOKEN_FILE").value_or("");
  RoleOptions role;
  role.role_arn = environment.get("AWS_ROLE_ARN").value_or("");
  if (file.empty() && role.role_arn.empty()) return nullptr;
  if (file.empty() || role.role_arn.empty())
    return unusable_credentials(file.empty() ? "AWS_ROLE_ARN is set without AWS_WEB_IDENTITY_TOKEN_FILE"
                                             : "AWS_WEB_IDENTITY_TOKEN_FILE is set without AWS_ROLE_ARN",
                                "set both of them, or neither");
  role.session_name = environment.get("AWS_ROLE_SESSION_NAME").value_or(role.session_name);
  return std::make_shared<WebIdentityRole>(session, role, file);
}

// The source that is used if none is configured, since an EC2 instance can have a role.
class FromInstanceIfAny final : public CredentialsProvider {
 public:
  explicit FromInstanceIfAny(std::shared_ptr<CredentialsProvider> instance) : instance_(std::move(instance)) {}
  std::string name() const override { return instance_->name(); }
  Task<Outcome<SecurityCredentials>> get() override {
    Outcome<SecurityCredentials> got = co_await instance_->get();
    if (!got && got.error().code == failure_code::no_credentials)
      co_return no_credentials("no credentials are configured, and " + got.error().message, ways);
    co_return got;
  }

 private:
  const std::shared_ptr<CredentialsProvider> instance_;
};

}  // namespace

std::shared_ptr<CredentialsProvider> default_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment) {
  const Session::Parts& parts = session.parts();
  if (auto keys = environment_credentials(environment)) return keys;
  if (auto role = web_identity(session, environment)) return role;
  if (auto named = profile_credentials(profiles, profile, session, environment)) return named;
  if (auto container = container_credentials(parts.http, environment, parts.wall)) return container;
  if (auto instance = instance_credentials(parts.http, environment, parts.wall))
    return std::make_shared<FromInstanceIfAny>(std::move(instance));
  return unusable_credentials("no credentials are configured, and AWS_EC2_METADATA_DISABLED is set", ways);
}

}  // namespace martlet::aws
