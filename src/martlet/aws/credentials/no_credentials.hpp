#pragma once
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

/// That a source of credentials was configured and gives none: what is wrong, and what a person can do now.
std::unexpected<Failure> no_credentials(std::string what, std::string next);

/// A source that was configured wrongly: get() fails with no_credentials().
std::shared_ptr<CredentialsProvider> unusable_credentials(std::string what, std::string next);

}  // namespace martlet::aws
