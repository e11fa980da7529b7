#include <martlet/aws/ssm/ssm_client_source.hpp>

namespace martlet::aws {

Task<Result<std::string>> SsmClientSource::fetch(std::string parameter) {
  GetParameterRequest request;
  request.name = std::move(parameter);
  request.with_decryption = true;
  Outcome<GetParameterResponse> outcome = co_await ssm_->get_parameter(std::move(request));
  if (!outcome) co_return std::unexpected(to_error(outcome.error()));
  co_return outcome->parameter.value.reveal();
}

}  // namespace martlet::aws
