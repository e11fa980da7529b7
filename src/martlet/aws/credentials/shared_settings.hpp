#pragma once
#include <string>
#include <string_view>

#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// What is set for AWS's clients: in the environment, and in the profile that AWS_PROFILE names, or else in "default".
class SharedSettings {
 public:
  /// Reads the shared files, where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE or HOME say they are. Fails with Code::missing where
  /// AWS_PROFILE names a profile that doesn't exist, and as Profiles does. `environment` must outlive it.
  static Result<SharedSettings> read(const Environment& environment);

  /// A variable, or else a key of the profile; "" where neither is set.
  std::string text(std::string_view variable, std::string_view key) const;
  /// Such a one that is true or false, false where it is not set; anything else: Code::malformed.
  Result<bool> flag(std::string_view variable, std::string_view key) const;

  const Environment& environment() const { return *environment_; }
  const Profiles& profiles() const { return profiles_; }
  const std::string& profile() const { return profile_; }

 private:
  explicit SharedSettings(const Environment& environment) : environment_(&environment) {}
  const Environment* environment_;
  Profiles profiles_;
  std::string profile_;
};

}  // namespace martlet::aws
