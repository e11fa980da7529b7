#pragma once
#include <functional>
#include <memory>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/aws/session/http_sender.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// From EC2's instance metadata, version 2 alone (by session token). nullptr where AWS_EC2_METADATA_DISABLED says so. Elsewhere than on EC2
/// there is no answer: that takes one second, once. AWS_EC2_METADATA_SERVICE_ENDPOINT names another address.
std::shared_ptr<CredentialsProvider> instance_credentials(std::shared_ptr<HttpSender> http, const Environment& environment,
                                                          std::function<WallTime()> wall);

}  // namespace martlet::aws
