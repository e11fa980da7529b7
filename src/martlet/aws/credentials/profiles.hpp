#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::aws {

/// The shared files: ~/.aws/config and ~/.aws/credentials. Contract: SDKs and Tools Reference Guide, "Shared config and credentials files".
class Profiles {
 public:
  using Section = std::map<std::string, std::string, std::less<>>;

  /// Adds the sections of a config file (`[profile x]`, `[default]`, `[sso-session x]`, `[services x]`) or of a credentials file (`[x]`).
  /// Existing keys are replaced, so add the config file first, then the credentials file. Fails with Code::malformed and the line; no
  /// message contains a value.
  Result<void> add_config(std::string_view text);
  Result<void> add_credentials(std::string_view text);

  /// Returns the keys of [profile x], or nullptr if there is no such profile.
  const Section* profile(std::string_view name) const;
  /// Returns the value of a key of a profile, or nullopt if the key isn't set.
  std::optional<std::string> value(std::string_view profile, std::string_view key) const;
  /// Returns the keys of [sso-session x], or nullptr if there is no such section.
  const Section* sso_session(std::string_view name) const;
  /// Returns the value of a nested key, such as `endpoint_url` indented below `s3 =` in [services x].
  std::optional<std::string> nested(std::string_view services, std::string_view section, std::string_view key) const;

 private:
  Result<void> add(std::string_view text, bool is_config);
  using Sections = std::map<std::string, Section, std::less<>>;
  Sections profiles_;
  Sections sso_sessions_;
  Sections services_;  // nested keys are "s3.endpoint_url"
};

}  // namespace martlet::aws
