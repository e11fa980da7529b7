#pragma once
#include <memory>

#include <martlet/aws/session/session.hpp>
#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// The credentials of a profile: its keys; a `role_arn` with `source_profile` (over several profiles, if need be), `credential_source` or
/// `web_identity_token_file`. `session` is what STS is asked through; its credentials are not used. nullptr where there is no such
/// profile or it names none; what it names wrongly (a loop, a source that isn't there, `credential_process`, SSO) is a failure that get()
/// tells.
std::shared_ptr<CredentialsProvider> profile_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment);

}  // namespace martlet::aws
