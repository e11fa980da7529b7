#pragma once
#include <memory>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, read now. nullptr if they are not set; a key without its secret is a
/// failure of get().
std::shared_ptr<CredentialsProvider> environment_credentials(const Environment& environment);

}  // namespace martlet::aws
