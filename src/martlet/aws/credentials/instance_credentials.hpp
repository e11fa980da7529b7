#pragma once
#include <functional>
#include <memory>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/aws/session/http_sender.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// Credentials from EC2's instance metadata, version 2 only (with a session token). nullptr if AWS_EC2_METADATA_DISABLED is set. Outside
/// EC2 the endpoint doesn't respond, which costs one second, once. AWS_EC2_METADATA_SERVICE_ENDPOINT names another address.
std::shared_ptr<CredentialsProvider> instance_credentials(std::shared_ptr<HttpSender> http, const Environment& environment,
                                                          std::function<WallTime()> wall);

}  // namespace martlet::aws
