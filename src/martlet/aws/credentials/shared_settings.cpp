#include "shared_settings.hpp"

#include <martlet/base/read_file.hpp>
#include <martlet/base/text.hpp>

#include "read_small_file.hpp"

namespace martlet::aws {
namespace {

Result<std::string> read_if_there(const std::string& path) {
  Result<std::string> text = read_file(path, small_file_bytes_max);
  if (!text && text.error().code == Code::not_found) return std::string();
  return text;
}

std::unexpected<Error> in_file(Error error, const std::string& path) {
  error.where.file = path;
  return std::unexpected(std::move(error));
}

Result<Profiles> read_profiles(const Environment& environment) {
  const std::string home = environment.get("HOME").value_or("");
  const auto path = [&](std::string_view variable, const char* name) {
    const std::string usual = home.empty() ? "" : home + "/.aws/" + name;
    return environment.get(variable).value_or(usual);
  };
  const std::string config_path = path("AWS_CONFIG_FILE", "config");
  const std::string credentials_path = path("AWS_SHARED_CREDENTIALS_FILE", "credentials");
  Profiles profiles;
  if (!config_path.empty()) {
    const Result<std::string> text = read_if_there(config_path);
    if (!text) return std::unexpected(text.error());
    if (const Result<void> added = profiles.add_config(*text); !added) return in_file(added.error(), config_path);
  }
  if (!credentials_path.empty()) {
    const Result<std::string> text = read_if_there(credentials_path);
    if (!text) return std::unexpected(text.error());
    if (const Result<void> added = profiles.add_credentials(*text); !added) return in_file(added.error(), credentials_path);
  }
  return profiles;
}

}  // namespace

Result<SharedSettings> SharedSettings::read(const Environment& environment) {
  Result<Profiles> profiles = read_profiles(environment);
  if (!profiles) return std::unexpected(std::move(profiles.error()));
  SharedSettings settings(environment);
  settings.profiles_ = std::move(*profiles);
  settings.profile_ = environment.get("AWS_PROFILE").value_or("");
  if (settings.profile_.empty()) {
    settings.profile_ = "default";
  } else if (!settings.profiles_.profile(settings.profile_)) {
    return failure(Code::missing, "AWS_PROFILE names the profile \"" + settings.profile_ + "\", which doesn't exist",
                   "name one of the profiles in ~/.aws/config (`aws configure list-profiles`)");
  }
  return settings;
}

std::string SharedSettings::text(std::string_view variable, std::string_view key) const {
  const std::string named = environment_->get(variable).value_or("");
  return named.empty() ? profiles_.value(profile_, key).value_or("") : named;
}

Result<bool> SharedSettings::flag(std::string_view variable, std::string_view key) const {
  const std::string named = text(variable, key);
  if (named.empty() || equals_ignoring_case(named, "false")) return false;
  if (equals_ignoring_case(named, "true")) return true;
  return failure(Code::malformed, std::string(variable) + " is neither true nor false", "set it to true, or unset it");
}

}  // namespace martlet::aws
