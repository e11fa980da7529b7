#include "environment_credentials.hpp"

#include "no_credentials.hpp"

namespace martlet::aws {
namespace {

class FromEnvironment final : public CredentialsProvider {
 public:
  explicit FromEnvironment(SecurityCredentials credentials) : credentials_(std::move(credentials)) {}
  std::string name() const override { return "the environment"; }
  Task<Outcome<SecurityCredentials>> get() override { co_return credentials_; }

 private:
  const SecurityCredentials credentials_;
};

}  // namespace

std::shared_ptr<CredentialsProvider> environment_credentials(const Environment& environment) {
  const std::string key = environment.get("AWS_ACCESS_KEY_ID").value_or("");
  const std::string secret = environment.get("AWS_SECRET_ACCESS_KEY").value_or("");
  if (key.empty() && secret.empty()) return nullptr;
  if (key.empty() || secret.empty())
    return unusable_credentials(std::string(key.empty() ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID") + " is set without " +
                                    (key.empty() ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY"),
                                "set both of them, or neither");
  SecurityCredentials credentials;
  credentials.access_key_id = key;
  credentials.secret_access_key = Secret(secret);
  credentials.session_token = Secret(environment.get("AWS_SESSION_TOKEN").value_or(""));
  return std::make_shared<FromEnvironment>(std::move(credentials));
}

}  // namespace martlet::aws
