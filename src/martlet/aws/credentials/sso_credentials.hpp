#pragma once
#include <memory>
#include <string>

#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// A profile's settings for IAM Identity Center, completed by its [sso-session].
struct SsoOptions {
  std::string profile;       ///< for messages
  std::string session_name;  ///< from `sso_session`; empty in the older form without a session
  std::string start_url;
  std::string region;  ///< Identity Center's region
  std::string account_id;
  std::string role_name;
  std::string cache_folder;  ///< ~/.aws/sso/cache
};

/// Returns the credentials of a role for the token that `aws sso login` stored in a file. The file is read each time, since the AWS CLI
/// renews the token. If the token is missing or has expired, get() fails and names `aws sso login` as the next step. `session` is used to
/// call Identity Center. Contract: SDKs and Tools Reference Guide, "IAM Identity Center credential provider".
std::shared_ptr<CredentialsProvider> sso_credentials(const Session& session, SsoOptions options);

}  // namespace martlet::aws
