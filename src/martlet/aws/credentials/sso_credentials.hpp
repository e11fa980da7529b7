#pragma once
#include <memory>
#include <string>

#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// What a profile says of IAM Identity Center, completed by its [sso-session].
struct SsoOptions {
  std::string profile;       ///< for messages
  std::string session_name;  ///< of `sso_session`; empty: the older form, without one
  std::string start_url;
  std::string region;  ///< of Identity Center
  std::string account_id;
  std::string role_name;
  std::string cache_folder;  ///< ~/.aws/sso/cache
};

/// The credentials of a role by the token that `aws sso login` left in a file, read anew each time: the command line renews it. A token
/// that is missing or has expired is a failure whose next step is that command. `session` is what Identity Center is asked through.
/// Contract: SDKs and Tools Reference Guide, "IAM Identity Center credential provider".
std::shared_ptr<CredentialsProvider> sso_credentials(const Session& session, SsoOptions options);

}  // namespace martlet::aws
