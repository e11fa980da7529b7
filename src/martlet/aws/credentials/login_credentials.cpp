#include "login_credentials.hpp"

#include <martlet/aws/wire/wire_document_reader.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

#include "credential_documents.hpp"
#include "no_credentials.hpp"
#include "read_small_file.hpp"

namespace martlet::aws {
namespace {

class FromLogin final : public CredentialsProvider {
 public:
  FromLogin(LoginOptions options, std::function<WallTime()> wall) : options_(std::move(options)), wall_(std::move(wall)) {}
  std::string name() const override { return "`aws login`, by the profile \"" + options_.profile + "\""; }

  Task<Outcome<SecurityCredentials>> get() override {
    if (kept_ && wall_() + renewed_before < *kept_->expiration) co_return *kept_;
    const std::string file = options_.cache_folder + "/" + to_hex(sha256(options_.login_session)) + ".json";
    const Result<std::string> text = co_await read_small_file(file);
    if (!text) co_return not_signed_in("not signed in (" + text.error().what + ")");
    Outcome<SecurityCredentials> read = read_file(file, *text);
    if (read) kept_ = *read;
    co_return read;
  }

 private:
  static constexpr std::chrono::seconds renewed_before{60};

  std::unexpected<Failure> not_signed_in(const std::string& why) const {
    return no_credentials(name() + ": " + why, "run `aws login --profile " + options_.profile + "`");
  }

  Outcome<SecurityCredentials> read_file(const std::string& file, const std::string& text) const {
    Result<json::Value> value = json::parse(text);
    if (!value) return not_signed_in("the file " + file + " doesn't contain JSON");
    const auto token = read_wire_document<LoginToken>(*std::move(value));
    if (!token || !token->access_token) return not_signed_in("the file " + file + " contains no credentials");
    const LoginAccess& access = *token->access_token;
    SecurityCredentials credentials;
    credentials.access_key_id = access.access_key_id;
    credentials.secret_access_key = Secret(access.secret_access_key.reveal());
    credentials.session_token = Secret(access.session_token.reveal());
    credentials.expiration = read_time(access.expires_at);
    if (access.access_key_id.empty() || access.secret_access_key.empty() || !credentials.expiration)
      return not_signed_in("the file " + file + " contains no credentials");
    if (wall_() >= *credentials.expiration) return not_signed_in("its credentials have expired");
    return credentials;
  }

  const LoginOptions options_;
  const std::function<WallTime()> wall_;
  std::optional<SecurityCredentials> kept_;
};

}  // namespace

std::shared_ptr<CredentialsProvider> login_credentials(LoginOptions options, std::function<WallTime()> wall) {
  return std::make_shared<FromLogin>(std::move(options), std::move(wall));
}

}  // namespace martlet::aws
