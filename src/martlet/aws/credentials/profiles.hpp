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
  /// An existing key is replaced: read config first, then credentials. Fails with Code::malformed and the line; no message contains a
  /// value.
  Result<void> add_config(std::string_view text);
  Result<void> add_credentials(std::string_view text);

  /// nullptr if there is no such profile.
  const Section* profile(std::string_view name) const;
  /// The value of a key of a profile; nullopt if it has none.
  std::optional<std::string> value(std::string_view profile, std::string_view key) const;
  /// The keys of [sso-session x]; nullptr if there is no such section.
  const Section* sso_session(std::string_view name) const;
  /// The value of a nested key, as in [services x] with `s3 =` and an indented `endpoint_url = ...`.
  std::optional<std::string> nested(std::string_view services, std::string_view section, std::string_view key) const;

 private:
  Result<void> add(std::string_view text, bool is_config);
  using Sections = std::map<std::string, Section, std::less<>>;
  Sections profiles_;
  Sections sso_sessions_;
  Sections services_;  // "s3.endpoint_url"
};

}  // namespace martlet::aws
