#pragma once
#include <functional>
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

/// Returns the credentials that a profile's `credential_process` writes. The command runs without a shell, for a minute at most, and again
/// before the credentials expire. Contract: SDKs and Tools Reference Guide, "Process credential provider".
std::shared_ptr<CredentialsProvider> process_credentials(const std::string& profile, const std::string& command,
                                                         std::function<WallTime()> wall);

}  // namespace martlet::aws
