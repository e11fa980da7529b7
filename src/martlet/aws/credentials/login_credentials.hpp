#pragma once
#include <functional>
#include <memory>
#include <string>

#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

/// What a profile says of `aws login`.
struct LoginOptions {
  std::string profile;        ///< for messages
  std::string login_session;  ///< an ARN
  std::string cache_folder;   ///< AWS_LOGIN_CACHE_DIRECTORY, or ~/.aws/login/cache
};

/// The credentials that `aws login` left in a file, read anew each time, while they are good. They last 15 minutes and are renewed by the
/// command line alone (its protocol isn't documented): then its command is the next step of a failure.
std::shared_ptr<CredentialsProvider> login_credentials(LoginOptions options, std::function<WallTime()> wall);

}  // namespace martlet::aws
