#pragma once
#include <string>
#include <string_view>

#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// The settings of AWS clients, from the environment and from the profile that AWS_PROFILE names, or else "default".
class SharedSettings {
 public:
  /// Reads the shared files, located by AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE or HOME. Fails with Code::missing if AWS_PROFILE
  /// names a profile that doesn't exist, and with the errors of Profiles. `environment` must outlive it.
  static Result<SharedSettings> read(const Environment& environment);

  /// Returns the value of a variable, or else of a key of the profile, or "" if neither is set.
  std::string text(std::string_view variable, std::string_view key) const;
  /// Returns the same value as a bool: false if it is not set. Fails with Code::malformed unless it is `true` or `false`.
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
