#include <martlet/aws/ssm_client.hpp>
#include <martlet/aws/ssm_operations.hpp>

#include "call.hpp"

namespace martlet::aws {

Task<Answer<GetParameterResponse>> SsmClient::get_parameter(GetParameterRequest request) {
  return call_typed(connection_, ssm_operations::get_parameter(), std::move(request));
}
Task<Answer<GetParametersResponse>> SsmClient::get_parameters(GetParametersRequest request) {
  return call_typed(connection_, ssm_operations::get_parameters(), std::move(request));
}

}  // namespace martlet::aws
