#pragma once
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

/// Returns the failure of a configured source that has no credentials: what is wrong, and what to do next.
std::unexpected<Failure> no_credentials(std::string what, std::string next);

/// Returns a source with an invalid configuration: get() fails with no_credentials().
std::shared_ptr<CredentialsProvider> unusable_credentials(std::string what, std::string next);

}  // namespace martlet::aws
