#pragma once
#include <memory>
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// Returns the first source that is configured: keys in the environment, a web identity, the profile, the container's endpoint, or else the
/// instance's metadata. If it fails, the failure names it, and no other source is used. `session` is used to call STS and IAM Identity
/// Center; its credentials are not used.
/// Contract: SDKs and Tools Reference Guide, "Understand the credential provider chain", except that a source's failure is final.
std::shared_ptr<CredentialsProvider> default_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment);

}  // namespace martlet::aws
