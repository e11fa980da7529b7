#pragma once
#include <memory>

#include <martlet/aws/session/session.hpp>
#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// The credentials of a profile: a `role_arn` with `source_profile` (possibly through several profiles), `credential_source` or
/// `web_identity_token_file`; IAM Identity Center (`sso_session`, or the older sso_ keys alone); its keys; `login_session`;
/// `credential_process`. `session` is used to call STS and Identity Center; its credentials are not used. nullptr if there is no
/// such profile or it has no credentials; a mistake in it (a loop, a source that doesn't exist) is a failure of get().
std::shared_ptr<CredentialsProvider> profile_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment);

}  // namespace martlet::aws
