#include <martlet/aws/lambda/lambda_client.hpp>

#include <martlet/aws/lambda/lambda_operations.hpp>
#include <martlet/aws/session/call.hpp>

namespace martlet::aws {

Task<Answer<ListAliasesResponse>> LambdaClient::list_aliases(ListAliasesRequest request) {
  return call_typed(session_, lambda_operations::list_aliases(), std::move(request));
}
Task<Answer<AliasConfiguration>> LambdaClient::get_alias(GetAliasRequest request) {
  return call_typed(session_, lambda_operations::get_alias(), std::move(request));
}
Task<Answer<AliasConfiguration>> LambdaClient::create_alias(CreateAliasRequest request) {
  return call_typed(session_, lambda_operations::create_alias(), std::move(request));
}
Task<Answer<AliasConfiguration>> LambdaClient::update_alias(UpdateAliasRequest request) {
  return call_typed(session_, lambda_operations::update_alias(), std::move(request));
}
Task<Answer<ListVersionsByFunctionResponse>> LambdaClient::list_versions_by_function(ListVersionsByFunctionRequest request) {
  return call_typed(session_, lambda_operations::list_versions_by_function(), std::move(request));
}
Task<Answer<GetFunctionResponse>> LambdaClient::get_function(GetFunctionRequest request) {
  return call_typed(session_, lambda_operations::get_function(), std::move(request));
}
Task<Answer<FunctionConfiguration>> LambdaClient::update_function_code(UpdateFunctionCodeRequest request) {
  return call_typed(session_, lambda_operations::update_function_code(), std::move(request));
}
Task<Answer<FunctionConfiguration>> LambdaClient::publish_version(PublishVersionRequest request) {
  return call_typed(session_, lambda_operations::publish_version(), std::move(request));
}
Task<Answer<FunctionConfiguration>> LambdaClient::update_function_configuration(UpdateFunctionConfigurationRequest request) {
  return call_typed(session_, lambda_operations::update_function_configuration(), std::move(request));
}
Task<Answer<GetAccountSettingsResponse>> LambdaClient::get_account_settings(GetAccountSettingsRequest request) {
  return call_typed(session_, lambda_operations::get_account_settings(), std::move(request));
}
Task<Answer<GetProvisionedConcurrencyConfigResponse>> LambdaClient::get_provisioned_concurrency_config(
    GetProvisionedConcurrencyConfigRequest request) {
  return call_typed(session_, lambda_operations::get_provisioned_concurrency_config(), std::move(request));
}
Task<Answer<GetFunctionCodeSigningConfigResponse>> LambdaClient::get_function_code_signing_config(
    GetFunctionCodeSigningConfigRequest request) {
  return call_typed(session_, lambda_operations::get_function_code_signing_config(), std::move(request));
}
Task<Answer<InvokeResponse>> LambdaClient::invoke(InvokeRequest request) {
  return call_typed(session_, lambda_operations::invoke(), std::move(request));
}

}  // namespace martlet::aws
