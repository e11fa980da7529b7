#include "profile_credentials.hpp"

#include <array>
#include <charconv>
#include <set>

#include <martlet/aws/session/endpoint.hpp>
#include <martlet/aws/session/session_parts.hpp>

#include "assumed_role.hpp"
#include "container_credentials.hpp"
#include "environment_credentials.hpp"
#include "instance_credentials.hpp"
#include "login_credentials.hpp"
#include "no_credentials.hpp"
#include "process_credentials.hpp"
#include "sso_credentials.hpp"

namespace martlet::aws {
namespace {

using Provider = std::shared_ptr<CredentialsProvider>;

class ProfileReader {
 public:
  ProfileReader(const Profiles& profiles, const Session& session, const Environment& environment)
      : profiles_(profiles), session_(session), environment_(environment) {}

  // Tries the kinds of credentials in AWS's order. A profile that names itself as its source uses its own keys.
  Provider read(const std::string& profile, bool is_source) {
    if (!profiles_.profile(profile)) return is_source ? wrong(profile, "doesn't exist") : nullptr;
    const bool is_again = !seen_.insert(profile).second;
    const Provider keys = keys_of(profile);
    if (is_again) return keys ? keys : wrong(profile, "is its own source but has no keys");
    if (const auto role = profiles_.value(profile, "role_arn")) return role_of(profile, *role);
    if (has_any(profile, sso_role_keys)) return sso_of(profile);
    if (keys) return keys;
    if (const auto login = profiles_.value(profile, "login_session")) return login_of(profile, *login);
    if (const auto command = profiles_.value(profile, "credential_process"))
      return process_credentials(profile, *command, session_.parts().wall);
    if (has_any(profile, sso_keys)) return sso_of(profile);
    for (const char* key : {"source_profile", "credential_source", "web_identity_token_file"}) {
      if (profiles_.value(profile, key)) return wrong(profile, std::string("has ") + key + " without role_arn");
    }
    return is_source ? wrong(profile, "has no credentials") : nullptr;
  }

 private:
  using Keys = std::array<const char*, 2>;
  static constexpr Keys sso_role_keys{"sso_account_id", "sso_role_name"};
  static constexpr Keys sso_keys{"sso_session", "sso_start_url"};

  bool has_any(const std::string& profile, const Keys& keys) const {
    return profiles_.value(profile, keys[0]) || profiles_.value(profile, keys[1]);
  }

  Provider keys_of(const std::string& profile) const {
    const auto key = profiles_.value(profile, "aws_access_key_id");
    const auto secret = profiles_.value(profile, "aws_secret_access_key");
    if (!key && !secret) return nullptr;
    if (!key || !secret) return wrong(profile, "has only one of aws_access_key_id and aws_secret_access_key");
    SecurityCredentials credentials;
    credentials.access_key_id = *key;
    credentials.secret_access_key = Secret(*secret);
    credentials.session_token = Secret(profiles_.value(profile, "aws_session_token").value_or(""));
    return std::make_shared<StaticCredentials>(std::move(credentials));
  }

  Provider role_of(const std::string& profile, const std::string& role_arn) {
    RoleOptions role;
    role.role_arn = role_arn;
    role.external_id = profiles_.value(profile, "external_id");
    if (const auto name = profiles_.value(profile, "role_session_name")) role.session_name = *name;
    if (const auto text = profiles_.value(profile, "duration_seconds")) {
      const auto seconds = seconds_in(*text);
      if (!seconds) return wrong(profile, "has a duration_seconds that isn't a number of seconds");
      role.duration = *seconds;
    }
    if (profiles_.value(profile, "mfa_serial"))
      return unusable_credentials("the profile \"" + profile + "\" has mfa_serial, which is not supported",
                                  "run `eval \"$(aws configure export-credentials --profile " + profile + " --format env)\"`");
    if (const auto file = profiles_.value(profile, "web_identity_token_file"))
      return std::make_shared<WebIdentityRole>(session_, role, *file);
    const Provider source = source_of(profile);
    return std::make_shared<AssumedRole>(session_.with_credentials(source), std::move(role));
  }

  static std::optional<std::chrono::seconds> seconds_in(const std::string& text) {
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return std::chrono::seconds(seconds);
  }

  Provider source_of(const std::string& profile) {
    const auto source = profiles_.value(profile, "source_profile");
    const auto named = profiles_.value(profile, "credential_source");
    if (source && named) return wrong(profile, "has both source_profile and credential_source");
    if (source) return read(*source, true);
    if (!named) return wrong(profile, "has a role_arn without source_profile or credential_source");
    const Session::Parts& parts = session_.parts();
    Provider provider;
    if (*named == "Environment") {
      provider = environment_credentials(environment_);
    } else if (*named == "EcsContainer") {
      provider = container_credentials(parts.http, environment_, parts.wall);
    } else if (*named == "Ec2InstanceMetadata") {
      provider = instance_credentials(parts.http, environment_, parts.wall);
    } else {
      return wrong(profile, "has a credential_source other than Environment, EcsContainer and Ec2InstanceMetadata");
    }
    return provider ? provider : wrong(profile, "has credential_source = " + *named + ", which isn't available here");
  }

  Provider sso_of(const std::string& profile) const {
    SsoOptions options;
    options.profile = profile;
    options.session_name = profiles_.value(profile, "sso_session").value_or("");
    if (!options.session_name.empty() && !profiles_.sso_session(options.session_name))
      return wrong(profile, "names [sso-session " + options.session_name + "], which doesn't exist");
    const std::array<std::pair<const char*, std::string*>, 4> wanted = {{{"sso_start_url", &options.start_url},
                                                                         {"sso_region", &options.region},
                                                                         {"sso_account_id", &options.account_id},
                                                                         {"sso_role_name", &options.role_name}}};
    for (const auto& [key, to] : wanted) {
      const Outcome<std::string> value = sso_value(profile, options.session_name, key);
      if (!value) return wrong(profile, value.error().message);
      if (value->empty()) return wrong(profile, std::string("uses IAM Identity Center but has no ") + key);
      *to = *value;
    }
    if (!is_region_name(options.region)) return wrong(profile, "has an sso_region that isn't the name of a region");
    const std::string home = environment_.get("HOME").value_or("");
    if (home.empty()) return wrong(profile, "uses IAM Identity Center, whose token is below HOME, which is not set");
    options.cache_folder = home + "/.aws/sso/cache";
    return sso_credentials(session_, std::move(options));
  }

  // Returns a value from the profile or its [sso-session], which must not contradict each other.
  Outcome<std::string> sso_value(const std::string& profile, const std::string& session_name, const char* key) const {
    const std::string own = profiles_.value(profile, key).value_or("");
    const Profiles::Section* session = profiles_.sso_session(session_name);
    const auto found = session ? session->find(key) : Profiles::Section::const_iterator();
    if (!session || found == session->end() || found->second == own) return own;
    if (own.empty()) return found->second;
    Failure failure;
    failure.message = std::string("has a different ") + key + " than its [sso-session " + session_name + "]";
    return std::unexpected(std::move(failure));
  }

  Provider login_of(const std::string& profile, const std::string& login_session) const {
    LoginOptions options;
    options.profile = profile;
    options.login_session = login_session;
    options.cache_folder = environment_.get("AWS_LOGIN_CACHE_DIRECTORY").value_or("");
    const std::string home = environment_.get("HOME").value_or("");
    if (options.cache_folder.empty() && home.empty())
      return wrong(profile, "uses `aws login`, whose files are below HOME, which is not set");
    if (options.cache_folder.empty()) options.cache_folder = home + "/.aws/login/cache";
    return login_credentials(std::move(options), session_.parts().wall);
  }

  static Provider wrong(const std::string& profile, const std::string& what) {
    return unusable_credentials("the profile \"" + profile + "\" " + what, "correct it in the shared files (~/.aws/config)");
  }

  const Profiles& profiles_;
  const Session& session_;
  const Environment& environment_;
  std::set<std::string> seen_;
};

}  // namespace

Provider profile_credentials(const Profiles& profiles, const std::string& profile, const Session& session, const Environment& environment) {
  return ProfileReader(profiles, session, environment).read(profile, false);
}

}  // namespace martlet::aws
