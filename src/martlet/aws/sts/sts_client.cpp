#include <martlet/aws/sts/sts_client.hpp>

#include <martlet/aws/session/call.hpp>
#include <martlet/aws/sts/sts_operations.hpp>

namespace martlet::aws {

Task<Answer<AssumeRoleResponse>> StsClient::assume_role(AssumeRoleRequest request) {
  return call_typed(session_, sts_operations::assume_role(), std::move(request));
}
Task<Answer<AssumeRoleWithWebIdentityResponse>> StsClient::assume_role_with_web_identity(AssumeRoleWithWebIdentityRequest request) {
  return call_typed(session_, sts_operations::assume_role_with_web_identity(), std::move(request));
}
Task<Answer<GetCallerIdentityResponse>> StsClient::get_caller_identity(GetCallerIdentityRequest request) {
  return call_typed(session_, sts_operations::get_caller_identity(), std::move(request));
}

}  // namespace martlet::aws
