#pragma once
#include <memory>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// Returns the credentials in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, which are read now, or nullptr if they are
/// not set. If a key has no secret, get() fails.
std::shared_ptr<CredentialsProvider> environment_credentials(const Environment& environment);

}  // namespace martlet::aws
