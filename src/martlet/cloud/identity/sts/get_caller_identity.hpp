#pragma once
#include <martlet/aws/sts/sts.hpp>
#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::identity {

/// Needs no permission, even where one is denied.
Reply<aws::GetCallerIdentityResponse> get_caller_identity(Call& call, aws::GetCallerIdentityRequest& request);

}  // namespace martlet::cloud::identity
