#pragma once
#include <martlet/aws/sts/sts.hpp>
#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::identity {

/// Returns the caller's identity. Requires no permission, and succeeds even if a policy denies it.
ServiceResult<aws::GetCallerIdentityResponse> get_caller_identity(Call& call, aws::GetCallerIdentityRequest& request);

}  // namespace martlet::cloud::identity
