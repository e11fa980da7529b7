#include "parameter_access.hpp"
#include "parameter_value.hpp"
#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {

ServiceResult<aws::GetParameterResponse> get_parameter(Backend& ssm, Call& call, aws::GetParameterRequest& request) {
  const ParameterName name = read_name(call, request.name);
  const ServiceResult<> allowed = authorize(call, "ssm:GetParameter", name);
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<ParameterVersion> version = find_version(ssm.store, name);
  if (!version) return std::unexpected(version.error());
  ServiceResult<Parameter> answer = to_parameter(ssm, call, *version, request.with_decryption.value_or(false));
  if (!answer) return std::unexpected(answer.error());
  if (!name.selector.empty()) answer->selector = name.selector;
  return aws::GetParameterResponse{*std::move(answer)};
}

}  // namespace martlet::cloud::ssm
