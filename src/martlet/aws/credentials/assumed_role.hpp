#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/aws/credentials/cached_credentials.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// A role to assume.
struct RoleOptions {
  std::string role_arn;
  std::string session_name = "martlet";
  std::optional<std::string> external_id{};
  std::chrono::seconds duration{3600};
};

/// Returns a copy of `session` with the credentials of this role, which it assumes with those of `session` and renews before they expire.
Session as_role(const Session& session, RoleOptions role);

/// A source of a role's credentials. It assumes the role through STS with the credentials of `session`.
class AssumedRole final : public CredentialsProvider {
 public:
  AssumedRole(Session session, RoleOptions role);
  std::string name() const override;
  Task<Outcome<SecurityCredentials>> get() override { return cached_.get(); }

 private:
  const std::string role_arn_;
  CachedCredentials cached_;
};

/// A source of a role's credentials. It assumes the role with only the token in `token_file`, which the token's issuer renews.
class WebIdentityRole final : public CredentialsProvider {
 public:
  WebIdentityRole(Session session, RoleOptions role, std::string token_file);
  std::string name() const override;
  Task<Outcome<SecurityCredentials>> get() override { return cached_.get(); }

 private:
  const std::string role_arn_;
  CachedCredentials cached_;
};

}  // namespace martlet::aws
