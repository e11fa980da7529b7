#pragma once
#include <memory>
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/config/environment.hpp>

#include "profiles.hpp"

namespace martlet::aws {

/// The first source that is configured: keys in the environment, a web identity, the profile, the container's endpoint; where none is, the
/// instance's metadata. That one alone is asked: one that is configured and fails is a failure that names it, and never a reason to act as
/// somebody else. `session` is what STS and IAM Identity Center are asked through; its credentials are not used.
/// Contract: SDKs and Tools Reference Guide, "Understand the credential provider chain", but for that.
std::shared_ptr<CredentialsProvider> default_credentials(const Profiles& profiles, const std::string& profile, const Session& session,
                                                         const Environment& environment);

}  // namespace martlet::aws
