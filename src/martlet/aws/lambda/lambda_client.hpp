#pragma once
#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// AWS Lambda over the wire.
class LambdaClient final : public Lambda {
 public:
  explicit LambdaClient(Session session) : session_(std::move(session)) {}
  Task<Answer<ListAliasesResponse>> list_aliases(ListAliasesRequest request) override;
  Task<Answer<AliasConfiguration>> get_alias(GetAliasRequest request) override;
  Task<Answer<AliasConfiguration>> create_alias(CreateAliasRequest request) override;
  Task<Answer<AliasConfiguration>> update_alias(UpdateAliasRequest request) override;
  Task<Answer<ListVersionsByFunctionResponse>> list_versions_by_function(ListVersionsByFunctionRequest request) override;
  Task<Answer<GetFunctionResponse>> get_function(GetFunctionRequest request) override;
  Task<Answer<FunctionConfiguration>> update_function_code(UpdateFunctionCodeRequest request) override;
  Task<Answer<FunctionConfiguration>> publish_version(PublishVersionRequest request) override;
  Task<Answer<FunctionConfiguration>> update_function_configuration(UpdateFunctionConfigurationRequest request) override;
  Task<Answer<GetAccountSettingsResponse>> get_account_settings(GetAccountSettingsRequest request) override;
  Task<Answer<GetProvisionedConcurrencyConfigResponse>> get_provisioned_concurrency_config(
      GetProvisionedConcurrencyConfigRequest request) override;
  Task<Answer<GetFunctionCodeSigningConfigResponse>> get_function_code_signing_config(GetFunctionCodeSigningConfigRequest request) override;
  Task<Answer<InvokeResponse>> invoke(InvokeRequest request) override;

 private:
  Session session_;
};

}  // namespace martlet::aws
