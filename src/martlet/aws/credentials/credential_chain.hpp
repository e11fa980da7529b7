#pragma once
#include <memory>
#include <vector>

#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

/// Asks one after another; the first that has any is the one from then on. Only where one has none to offer (failure_code::no_credentials)
/// is the next one asked.
class CredentialChain final : public CredentialsProvider {
 public:
  explicit CredentialChain(std::vector<std::shared_ptr<CredentialsProvider>> providers) : providers_(std::move(providers)) {}
  std::string name() const override { return found_ ? found_->name() : "the default chain"; }
  Task<Answer<SecurityCredentials>> get() override;

 private:
  const std::vector<std::shared_ptr<CredentialsProvider>> providers_;
  std::shared_ptr<CredentialsProvider> found_;
};

}  // namespace martlet::aws
