#pragma once
#include <memory>
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// The first source that is configured: keys in the environment, a web identity, the profile, the container's endpoint; or else the
/// instance's metadata. Only that source is used: if it fails, the failure names it, and no other identity is used in its place. `session`
/// is used to call STS and IAM Identity Center; its credentials are not used.
/// Contract: SDKs and Tools Reference Guide, "Understand the credential provider chain", except for that.
std::shared_ptr<CredentialsProvider> default_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment);

}  // namespace martlet::aws
