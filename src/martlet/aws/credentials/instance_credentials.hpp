#pragma once
#include <functional>
#include <memory>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/aws/session/http_sender.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// Returns the credentials from EC2's instance metadata, version 2 only (with a session token), or nullptr if AWS_EC2_METADATA_DISABLED is
/// true. AWS_EC2_METADATA_SERVICE_ENDPOINT replaces the address. Outside EC2, get() fails after a second.
std::shared_ptr<CredentialsProvider> instance_credentials(std::shared_ptr<HttpSender> http, const Environment& environment,
                                                          std::function<WallTime()> wall);

}  // namespace martlet::aws
