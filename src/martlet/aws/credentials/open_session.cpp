#include <martlet/aws/credentials/open_session.hpp>

#include <charconv>

#include <martlet/aws/session/session_parts.hpp>
#include <martlet/base/text.hpp>

#include "assumed_role.hpp"
#include "container_credentials.hpp"
#include "credential_chain.hpp"
#include "environment_credentials.hpp"
#include "instance_credentials.hpp"
#include "profile_credentials.hpp"
#include "session_opening.hpp"
#include "small_file.hpp"

namespace martlet::aws {
namespace {

// The services of aws/, as they are spelled in variables and in [services] sections.
constexpr std::string_view service_names[] = {"LAMBDA", "S3", "STS", "SSM", "CODEPIPELINE"};

Result<std::string> read_if_there(const std::string& path) {
  Result<std::string> text = read_small_file_now(path);
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

class Opening {
 public:
  Opening(const Environment& environment, Profiles profiles) : environment_(environment), profiles_(std::move(profiles)) {
    profile_ = environment_.get("AWS_PROFILE").value_or("");
    is_profile_named_ = !profile_.empty();
    if (!is_profile_named_) profile_ = "default";
  }

  Result<void> read(Session::Parts& parts) const {
    if (is_profile_named_ && !profiles_.profile(profile_))
      return failure(Code::missing, "AWS_PROFILE names the profile \"" + profile_ + "\", which is not there");
    Result<void> result = read_region(parts);
    if (result) result = read_endpoints(parts);
    if (result) result = read_retries(parts);
    return result;
  }

  std::shared_ptr<CredentialsProvider> chain(const Session& session) const {
    std::vector<std::shared_ptr<CredentialsProvider>> providers;
    const auto add = [&](std::shared_ptr<CredentialsProvider> provider) {
      if (provider) providers.push_back(std::move(provider));
    };
    const Session::Parts& parts = session.parts();
    add(environment_credentials(environment_));
    add(web_identity(session));
    add(profile_credentials(profiles_, profile_, session, environment_));
    add(container_credentials(parts.http, environment_, parts.wall));
    add(instance_credentials(parts.http, environment_, parts.wall));
    return std::make_shared<CredentialChain>(std::move(providers));
  }

 private:
  std::string setting(std::string_view variable, std::string_view key) const {
    const std::string named = variable.empty() ? "" : environment_.get(variable).value_or("");
    return named.empty() ? profiles_.value(profile_, key).value_or("") : named;
  }

  std::shared_ptr<CredentialsProvider> web_identity(const Session& session) const {
    const std::string file = environment_.get("AWS_WEB_IDENTITY_TOKEN_FILE").value_or("");
    RoleOptions role;
    role.role_arn = environment_.get("AWS_ROLE_ARN").value_or("");
    if (file.empty() || role.role_arn.empty()) return nullptr;
    role.session_name = environment_.get("AWS_ROLE_SESSION_NAME").value_or(role.session_name);
    return std::make_shared<WebIdentityRole>(session, role, file);
  }

  Result<void> read_region(Session::Parts& parts) const {
    parts.region = environment_.get("AWS_REGION").value_or("");
    if (parts.region.empty()) parts.region = setting("AWS_DEFAULT_REGION", "region");
    if (parts.region.empty()) return failure(Code::missing, "no AWS region is set", "set AWS_REGION, or region in the profile");
    for (const char c : parts.region) {
      if (!is_ascii_digit(c) && c != '-' && (c < 'a' || c > 'z')) return failure(Code::malformed, "the AWS region is no region's name");
    }
    return {};
  }

  Result<void> read_endpoints(Session::Parts& parts) const {
    const std::string ignored = setting("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls");
    if (equals_ignoring_case(ignored, "true")) return {};
    const std::string services = profiles_.value(profile_, "services").value_or("");
    for (const std::string_view service : service_names) {
      const std::string variable = "AWS_ENDPOINT_URL_" + std::string(service);
      std::string url = environment_.get(variable).value_or("");
      if (url.empty() && environment_.get("AWS_ENDPOINT_URL").value_or("").empty())
        url = profiles_.nested(services, to_lower(service), "endpoint_url").value_or("");
      if (const Result<void> added = add_endpoint(parts, std::string(service), url, variable); !added) return added;
    }
    return add_endpoint(parts, "", setting("AWS_ENDPOINT_URL", "endpoint_url"), "AWS_ENDPOINT_URL");
  }

  static Result<void> add_endpoint(Session::Parts& parts, const std::string& service, const std::string& url, const std::string& setting) {
    if (url.empty()) return {};
    Result<Endpoint> endpoint = read_endpoint(url);
    if (!endpoint) return failure(endpoint.error().code, setting + " is no URL", endpoint.error().next);
    parts.endpoints[service] = std::move(*endpoint);
    return {};
  }

  Result<void> read_retries(Session::Parts& parts) const {
    const std::string mode = setting("AWS_RETRY_MODE", "retry_mode");
    if (mode == "adaptive") parts.retries.mode = RetryOptions::Mode::adaptive;
    if (!mode.empty() && mode != "adaptive" && mode != "standard" && mode != "legacy")
      return failure(Code::malformed, "AWS_RETRY_MODE is neither standard nor adaptive");
    const std::string attempts = setting("AWS_MAX_ATTEMPTS", "max_attempts");
    if (attempts.empty()) return {};
    int number = 0;
    const auto [end, error] = std::from_chars(attempts.data(), attempts.data() + attempts.size(), number);
    if (error != std::errc() || end != attempts.data() + attempts.size() || number < 1 || number > 100)
      return failure(Code::malformed, "AWS_MAX_ATTEMPTS is no number from 1 to 100");
    parts.retries.attempts_max = number;
    return {};
  }

  const Environment& environment_;
  const Profiles profiles_;
  std::string profile_;
  bool is_profile_named_ = false;
};

}  // namespace

Result<Session> open_session_over(std::shared_ptr<HttpSender> http, const Environment& environment, Log log, std::function<WallTime()> wall,
                                  RandomSource random) {
  Result<Profiles> profiles = read_profiles(environment);
  if (!profiles) return std::unexpected(std::move(profiles.error()));
  const Opening opening(environment, std::move(*profiles));
  Session::Parts parts;
  parts.http = std::move(http);
  parts.wall = std::move(wall);
  parts.random = std::move(random);
  parts.log = std::move(log);
  if (const Result<void> read = opening.read(parts); !read) return std::unexpected(read.error());
  const Session without_credentials(std::make_shared<const Session::Parts>(std::move(parts)));
  return without_credentials.with_credentials(opening.chain(without_credentials));
}

net::ClientOptions http_options(const Environment& environment) {
  net::ClientOptions options;
  options.trust_path = environment.get("AWS_CA_BUNDLE").value_or("");
  return options;
}

Result<Session> open_session(net::Client& http, const Environment& environment, Log log) {
  return open_session_over(std::make_shared<NetSender>(http), environment, std::move(log), wall_now, system_random());
}

}  // namespace martlet::aws
