#include "sso_credentials.hpp"

#include <martlet/aws/session/session_parts.hpp>
#include <martlet/aws/sso/sso_client.hpp>
#include <martlet/aws/wire/wire_document_reader.hpp>
#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>

#include "cached_credentials.hpp"
#include "credential_documents.hpp"
#include "no_credentials.hpp"
#include "read_small_file.hpp"

namespace martlet::aws {
namespace {

Session in_region(const Session& session, const std::string& region) {
  Session::Parts parts = session.parts();
  parts.region = region;
  parts.state = std::make_shared<CallState>();
  return Session(std::make_shared<const Session::Parts>(std::move(parts)));
}

class FromSso final : public CredentialsProvider {
 public:
  FromSso(const Session& session, SsoOptions options)
      : sso_(in_region(session, options.region)), wall_(session.parts().wall), options_(std::move(options)) {}
  std::string name() const override { return "IAM Identity Center, by the profile \"" + options_.profile + "\""; }

  Task<Outcome<SecurityCredentials>> get() override {
    Outcome<WireSecret> token = co_await read_token();
    if (!token) co_return std::unexpected(std::move(token.error()));
    GetRoleCredentialsRequest request;
    request.role_name = options_.role_name;
    request.account_id = options_.account_id;
    request.access_token = *std::move(token);
    Outcome<GetRoleCredentialsResponse> outcome = co_await sso_.get_role_credentials(std::move(request));
    if (!outcome) co_return std::unexpected(refused(std::move(outcome.error())));
    SecurityCredentials credentials;
    credentials.access_key_id = outcome->role_credentials.access_key_id;
    credentials.secret_access_key = Secret(outcome->role_credentials.secret_access_key.reveal());
    credentials.session_token = Secret(outcome->role_credentials.session_token.reveal());
    credentials.expiration = WallTime(std::chrono::milliseconds(outcome->role_credentials.expiration));
    co_return credentials;
  }

 private:
  std::string login() const { return "run `aws sso login --profile " + options_.profile + "`"; }
  std::unexpected<Failure> not_signed_in(const std::string& why) const { return no_credentials(name() + ": " + why, login()); }

  std::string token_file() const {
    const std::string& key = options_.session_name.empty() ? options_.start_url : options_.session_name;
    return options_.cache_folder + "/" + to_hex(sha1(key)) + ".json";
  }

  Task<Outcome<WireSecret>> read_token() {
    const std::string file = token_file();
    const Result<std::string> text = co_await read_small_file(file);
    if (!text) co_return not_signed_in("not signed in (" + text.error().what + ")");
    Result<json::Value> value = json::parse(*text);
    if (!value) co_return not_signed_in("the file " + file + " doesn't contain JSON");
    auto token = read_wire_document<SsoToken>(*std::move(value));
    const std::optional<WallTime> expires = token ? read_time(token->expires_at) : std::nullopt;
    if (!token || token->access_token.empty() || !expires) co_return not_signed_in("the file " + file + " contains no token");
    if (wall_() >= *expires) co_return not_signed_in("the sign-in has expired");
    co_return std::move(token->access_token);
  }

  Failure refused(Failure failure) const {
    if (failure.status != 401 && failure.code != "UnauthorizedException") return failure;
    failure.next = login();
    return failure;
  }

  SsoClient sso_;
  const std::function<WallTime()> wall_;
  const SsoOptions options_;
};

}  // namespace

std::shared_ptr<CredentialsProvider> sso_credentials(const Session& session, SsoOptions options) {
  return std::make_shared<CachedCredentials>(std::make_shared<FromSso>(session, std::move(options)), session.parts().wall);
}

}  // namespace martlet::aws
