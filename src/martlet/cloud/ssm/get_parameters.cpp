#include "parameter_access.hpp"
#include "parameter_value.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {

ServiceResult<aws::GetParametersResponse> get_parameters(Backend& ssm, Call& call, aws::GetParametersRequest& request) {
  aws::GetParametersResponse response;
  for (const std::string& text : request.names) {
    const ServiceResult<> allowed = authorize(call, "ssm:GetParameters", read_name(call, text));
    if (!allowed) return std::unexpected(allowed.error());
  }
  for (const std::string& text : request.names) {
    const ParameterName name = read_name(call, text);
    const ServiceResult<ParameterVersion> version = find_version(ssm.store, name);
    if (!version) {
      response.invalid_parameters.push_back(text);
      continue;
    }
    ServiceResult<Parameter> answer = to_parameter(ssm, call, *version, request.with_decryption.value_or(false));
    if (!answer) return std::unexpected(answer.error());
    if (!name.selector.empty()) answer->selector = name.selector;
    response.parameters.push_back(*std::move(answer));
  }
  return response;
}

}  // namespace martlet::cloud::ssm
