#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/failure.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::aws {

struct Credentials {
  std::string access_key_id;
  Secret secret_access_key;
  Secret session_token;                ///< empty for long-term keys
  std::optional<WallTime> expiration;  ///< nullopt: they don't expire
};

/// Who has credentials. Belongs to one loop's thread; get() may be called while an earlier call is under way.
class CredentialsProvider {
 public:
  virtual ~CredentialsProvider() = default;
  /// For messages: "the environment", "role arn:aws:iam::...".
  virtual std::string name() const = 0;
  /// Fails with failure_code::no_credentials where it has none to offer, so that a chain asks the next one; with anything else where it
  /// should have some and something went wrong.
  virtual Task<Answer<Credentials>> get() = 0;
};

/// Those that it was given.
class FixedCredentials final : public CredentialsProvider {
 public:
  explicit FixedCredentials(Credentials credentials) : credentials_(std::move(credentials)) {}
  std::string name() const override { return "fixed credentials"; }
  Task<Answer<Credentials>> get() override;

 private:
  Credentials credentials_;
};

}  // namespace martlet::aws
