#pragma once
#include <functional>
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

/// A profile's settings for `aws login`.
struct LoginOptions {
  std::string profile;        ///< for messages
  std::string login_session;  ///< an ARN
  std::string cache_folder;   ///< AWS_LOGIN_CACHE_DIRECTORY, or ~/.aws/login/cache
};

/// Returns the credentials that `aws login` stored in a file, which is read each time. They last 15 minutes, and only the AWS CLI renews
/// them (the protocol isn't documented). Once they have expired, get() fails and names `aws login` as the next step.
std::shared_ptr<CredentialsProvider> login_credentials(LoginOptions options, std::function<WallTime()> wall);

}  // namespace martlet::aws
