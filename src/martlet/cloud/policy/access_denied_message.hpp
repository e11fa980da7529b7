#pragma once
#include <string>

#include "evaluation.hpp"

namespace martlet::cloud {

/// Returns the message of an AccessDenied: `User: ARN is not authorized to perform: ACTION on resource: RESOURCE because no identity-based
/// policy allows the ACTION action`. The wording is AWS's ("Troubleshoot access denied error messages" in IAM's User Guide).
std::string access_denied_message(const AccessRequest& request, const Decision& decision);

}  // namespace martlet::cloud
