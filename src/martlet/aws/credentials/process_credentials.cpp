#include "process_credentials.hpp"

#include <martlet/async/blocking.hpp>
#include <martlet/aws/wire/wire_document_reader.hpp>

#include "cached_credentials.hpp"
#include "command_line_words.hpp"
#include "credential_documents.hpp"
#include "no_credentials.hpp"
#include "run_credential_process.hpp"

namespace martlet::aws {
namespace {

class FromProcess final : public CredentialsProvider {
 public:
  FromProcess(std::string name, std::vector<std::string> words) : name_(std::move(name)), words_(std::move(words)) {}
  std::string name() const override { return name_; }

  Task<Outcome<SecurityCredentials>> get() override {
    auto work = [this] { return run_credential_process(words_, CredentialProcessLimits()); };
    const Result<std::string> output = co_await blocking(work);
    if (!output) co_return no_usable_credentials(output.error().what);
    co_return read(*output);
  }

 private:
  std::unexpected<Failure> no_usable_credentials(const std::string& what) const {
    return no_credentials(name_ + " " + what, "run the command by hand and check its output");
  }

  Outcome<SecurityCredentials> read(const std::string& output) const {
    Result<json::Value> value = json::parse(output);
    if (!value) return no_usable_credentials("didn't write JSON");
    const auto document = read_wire_document<ProcessCredentials>(*std::move(value));
    if (!document) return no_usable_credentials("wrote JSON without credentials");
    if (document->version != 1) return no_usable_credentials("wrote JSON whose \"Version\" isn't 1");
    if (document->access_key_id.empty() || document->secret_access_key.empty())
      return no_usable_credentials("wrote no \"AccessKeyId\" or no \"SecretAccessKey\"");
    SecurityCredentials credentials;
    credentials.access_key_id = document->access_key_id;
    credentials.secret_access_key = Secret(document->secret_access_key.reveal());
    credentials.session_token = Secret(document->session_token.reveal());
    if (document->expiration.empty()) return credentials;
    credentials.expiration = read_time(document->expiration);
    if (!credentials.expiration) return no_usable_credentials("wrote an \"Expiration\" that isn't an ISO 8601 time");
    return credentials;
  }

  const std::string name_;
  const std::vector<std::string> words_;
};

}  // namespace

std::shared_ptr<CredentialsProvider> process_credentials(const std::string& profile, const std::string& command,
                                                         std::function<WallTime()> wall) {
  const std::string name = "the credential_process of the profile \"" + profile + "\"";
  Result<std::vector<std::string>> words = command_line_words(command);
  if (!words) return unusable_credentials(name + " " + words.error().what, "correct it in the shared files (~/.aws/config)");
  return std::make_shared<CachedCredentials>(std::make_shared<FromProcess>(name, *std::move(words)), std::move(wall));
}

}  // namespace martlet::aws
