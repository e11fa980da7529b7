#pragma once
#include <functional>
#include <memory>

#include <martlet/aws/session/credentials_provider.hpp>
#include <martlet/aws/session/http_sender.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// Returns the credentials from the endpoint that AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI names, with the token of
/// AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE (read each time) or AWS_CONTAINER_AUTHORIZATION_TOKEN. Returns nullptr if neither URI is set.
/// Plain HTTP is used only to this machine and to the addresses of ECS and EKS. Contract: SDKs and Tools Reference Guide, "Container
/// credential provider".
std::shared_ptr<CredentialsProvider> container_credentials(std::shared_ptr<HttpSender> http, const Environment& environment,
                                                           std::function<WallTime()> wall);

}  // namespace martlet::aws
