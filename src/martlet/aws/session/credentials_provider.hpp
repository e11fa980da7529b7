#pragma once
#include <memory>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/security_credentials.hpp>

namespace martlet::aws {

/// A source of credentials. Belongs to one loop's thread; get() may be called while an earlier call is in progress.
class CredentialsProvider {
 public:
  virtual ~CredentialsProvider() = default;
  /// Returns the source's name for messages: "the environment", "role arn:aws:iam::...".
  virtual std::string name() const = 0;
  /// Fails with failure_code::no_credentials if it has none (and says what to do), or with AWS's own code if AWS refused.
  virtual Task<Outcome<SecurityCredentials>> get() = 0;
};

/// A source that always returns the same credentials.
class StaticCredentials final : public CredentialsProvider {
 public:
  explicit StaticCredentials(SecurityCredentials credentials) : credentials_(std::move(credentials)) {}
  std::string name() const override { return "static credentials"; }
  Task<Outcome<SecurityCredentials>> get() override;

 private:
  SecurityCredentials credentials_;
};

}  // namespace martlet::aws
