#pragma once
#include <memory>

#include <martlet/aws/session/session.hpp>
#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// The credentials of a profile: a `role_arn` with `source_profile` (over several profiles, if need be), `credential_source` or
/// `web_identity_token_file`; IAM Identity Center (`sso_session`, or the older sso_ keys alone); its keys; `login_session`;
/// `credential_process`. `session` is what STS and Identity Center are asked through; its credentials are not used. nullptr where there is
/// no such profile or it names no credentials; what it names wrongly (a loop, a source that doesn't exist) is a failure that get() tells.
std::shared_ptr<CredentialsProvider> profile_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment);

}  // namespace martlet::aws
