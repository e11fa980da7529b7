#include "credential_chain.hpp"

namespace martlet::aws {

Task<Answer<SecurityCredentials>> CredentialChain::get() {
  if (found_) co_return co_await found_->get();
  std::string asked;
  for (std::size_t i = 0; i < providers_.size(); ++i) {
    const std::shared_ptr<CredentialsProvider> provider = providers_[i];
    Answer<SecurityCredentials> got = co_await provider->get();
    if (got) found_ = provider;
    if (got || got.error().code != failure_code::no_credentials) co_return got;
    asked += "; " + provider->name() + ": " + got.error().message;
  }
  Failure failure;
  failure.code = failure_code::no_credentials;
  failure.message = "nobody has credentials" + (asked.empty() ? std::string(": nothing is configured") : asked);
  co_return std::unexpected(std::move(failure));
}

}  // namespace martlet::aws
