#include <martlet/aws/ssm/ssm_client.hpp>

#include <martlet/aws/session/call.hpp>
#include <martlet/aws/ssm/ssm_operations.hpp>

namespace martlet::aws {

Task<Answer<GetParameterResponse>> SsmClient::get_parameter(GetParameterRequest request) {
  return call_typed(session_, ssm_operations::get_parameter(), std::move(request));
}
Task<Answer<GetParametersResponse>> SsmClient::get_parameters(GetParametersRequest request) {
  return call_typed(session_, ssm_operations::get_parameters(), std::move(request));
}

}  // namespace martlet::aws
