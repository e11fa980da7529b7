#include "get_caller_identity.hpp"

namespace martlet::cloud::identity {

ServiceResult<aws::GetCallerIdentityResponse> get_caller_identity(Call& call, aws::GetCallerIdentityRequest&) {
  const Caller& caller = call.identity.caller;
  const ConditionContext::Values* id = call.identity.context.find("aws:userid");
  return aws::GetCallerIdentityResponse{caller.account, caller.arn, id ? id->values.front() : caller.unique_id};
}

}  // namespace martlet::cloud::identity
