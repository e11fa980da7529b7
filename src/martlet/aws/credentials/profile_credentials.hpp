#pragma once
#include <memory>

#include <martlet/aws/session/session.hpp>
#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// Returns the credentials of a profile: from a `role_arn` with `source_profile` (possibly through several profiles), `credential_source`
/// or `web_identity_token_file`; IAM Identity Center (`sso_session`, or only the older sso_ keys); its access key; `login_session`; or
/// `credential_process`. `session` is used to call STS and Identity Center; its credentials are not used. Returns nullptr if there is no
/// such profile or it has no credentials. If the profile has a mistake (a loop, a source that doesn't exist), get() fails.
std::shared_ptr<CredentialsProvider> profile_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment);

}  // namespace martlet::aws
