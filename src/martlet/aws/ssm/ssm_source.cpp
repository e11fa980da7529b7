#include <martlet/aws/ssm/ssm_source.hpp>

namespace martlet::aws {

Task<Result<std::string>> SsmSource::fetch(std::string parameter) {
  GetParameterRequest request;
  request.name = std::move(parameter);
  request.with_decryption = true;
  Outcome<GetParameterResponse> answer = co_await ssm_->get_parameter(std::move(request));
  if (!answer) co_return std::unexpected(to_error(answer.error()));
  co_return answer->parameter.value.reveal();
}

}  // namespace martlet::aws
