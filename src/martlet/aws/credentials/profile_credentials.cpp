#include "profile_credentials.hpp"

#include <charconv>
#include <set>

#include <martlet/aws/session/session_parts.hpp>

#include "assumed_role.hpp"
#include "container_credentials.hpp"
#include "environment_credentials.hpp"
#include "instance_credentials.hpp"

namespace martlet::aws {
namespace {

class Wrong final : public CredentialsProvider {
 public:
  explicit Wrong(std::string message) : message_(std::move(message)) {}
  std::string name() const override { return "the shared files"; }
  Task<Answer<SecurityCredentials>> get() override {
    Failure failure;
    failure.code = failure_code::no_credentials;
    failure.message = message_;
    co_return std::unexpected(std::move(failure));
  }

 private:
  const std::string message_;
};

using Provider = std::shared_ptr<CredentialsProvider>;

class ProfileReader {
 public:
  ProfileReader(const Profiles& profiles, const Session& session, const Environment& environment)
      : profiles_(profiles), session_(session), environment_(environment) {}

  // A profile that names itself as its source means its own keys.
  Provider read(const std::string& profile, bool is_source) {
    if (!profiles_.profile(profile)) return is_source ? wrong(profile, "is not there") : nullptr;
    const bool is_again = !seen_.insert(profile).second;
    const Provider keys = keys_of(profile);
    if (is_again) return keys ? keys : wrong(profile, "is its own source, and has no keys");
    if (const auto role = profiles_.value(profile, "role_arn")) return role_of(profile, *role);
    if (keys) return keys;
    for (const char* key : {"credential_process", "sso_session", "sso_start_url"}) {
      if (profiles_.value(profile, key)) return wrong(profile, std::string("has ") + key + ", which is not supported");
    }
    return is_source ? wrong(profile, "has no credentials") : nullptr;
  }

 private:
  Provider keys_of(const std::string& profile) const {
    const auto key = profiles_.value(profile, "aws_access_key_id");
    const auto secret = profiles_.value(profile, "aws_secret_access_key");
    if (!key && !secret) return nullptr;
    if (!key || !secret) return wrong(profile, "has only one of aws_access_key_id and aws_secret_access_key");
    SecurityCredentials credentials;
    credentials.access_key_id = *key;
    credentials.secret_access_key = Secret(*secret);
    credentials.session_token = Secret(profiles_.value(profile, "aws_session_token").value_or(""));
    return std::make_shared<FixedCredentials>(std::move(credentials));
  }

  Provider role_of(const std::string& profile, const std::string& role_arn) {
    RoleOptions role;
    role.role_arn = role_arn;
    role.external_id = profiles_.value(profile, "external_id");
    if (const auto name = profiles_.value(profile, "role_session_name")) role.session_name = *name;
    if (const auto seconds = duration_of(profile)) role.duration = *seconds;
    if (profiles_.value(profile, "mfa_serial")) return wrong(profile, "has mfa_serial, which is not supported");
    if (const auto file = profiles_.value(profile, "web_identity_token_file"))
      return std::make_shared<WebIdentityRole>(session_, role, *file);
    const Provider source = source_of(profile);
    return std::make_shared<AssumedRole>(session_.with_credentials(source), std::move(role));
  }

  std::optional<std::chrono::seconds> duration_of(const std::string& profile) const {
    const std::string text = profiles_.value(profile, "duration_seconds").value_or("");
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return std::chrono::seconds(seconds);
  }

  Provider source_of(const std::string& profile) {
    if (const auto source = profiles_.value(profile, "source_profile")) return read(*source, true);
    const std::string named = profiles_.value(profile, "credential_source").value_or("");
    const Session::Parts& parts = session_.parts();
    Provider source;
    if (named == "Environment") source = environment_credentials(environment_);
    if (named == "EcsContainer") source = container_credentials(parts.http, environment_, parts.wall);
    if (named == "Ec2InstanceMetadata") source = instance_credentials(parts.http, environment_, parts.wall);
    return source ? source : wrong(profile, "has a role_arn without a source_profile or credential_source that has credentials");
  }

  static Provider wrong(const std::string& profile, const std::string& what) {
    return std::make_shared<Wrong>("the profile \"" + profile + "\" " + what);
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
