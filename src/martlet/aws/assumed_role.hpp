#pragma once
#include <martlet/aws/connection.hpp>

#include "cached_credentials.hpp"

namespace martlet::aws {

/// The credentials of a role, by STS, taken on with those of `connection`.
class AssumedRole final : public CredentialsProvider {
 public:
  AssumedRole(Connection connection, RoleOptions role);
  std::string name() const override;
  Task<Answer<Credentials>> get() override { return cached_.get(); }

 private:
  const std::string role_arn_;
  CachedCredentials cached_;
};

/// The credentials of a role, by the token in a file (`token_file`, which its issuer renews), without any others.
class WebIdentityRole final : public CredentialsProvider {
 public:
  WebIdentityRole(Connection connection, RoleOptions role, std::string token_file);
  std::string name() const override;
  Task<Answer<Credentials>> get() override { return cached_.get(); }

 private:
  const std::string role_arn_;
  CachedCredentials cached_;
};

}  // namespace martlet::aws
