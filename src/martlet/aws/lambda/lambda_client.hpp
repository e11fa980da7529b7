#pragma once
#include <martlet/aws/lambda/lambda_operations.hpp>
#include <martlet/aws/session/call.hpp>

namespace martlet::aws {

/// AWS Lambda over the wire.
class LambdaClient final : public Lambda {
 public:
  explicit LambdaClient(Session session) : session_(std::move(session)) {}
  Task<Answer<ListAliasesResponse>> list_aliases(ListAliasesRequest request) override {
    return call_typed(session_, lambda_operations::list_aliases, std::move(request));
  }
  Task<Answer<AliasConfiguration>> get_alias(GetAliasRequest request) override {
    return call_typed(session_, lambda_operations::get_alias, std::move(request));
  }
  Task<Answer<AliasConfiguration>> create_alias(CreateAliasRequest request) override {
    return call_typed(session_, lambda_operations::create_alias, std::move(request));
  }
  Task<Answer<AliasConfiguration>> update_alias(UpdateAliasRequest request) override {
    return call_typed(session_, lambda_operations::update_alias, std::move(request));
  }
  Task<Answer<ListVersionsByFunctionResponse>> list_versions_by_function(ListVersionsByFunctionRequest request) override {
    return call_typed(session_, lambda_operations::list_versions_by_function, std::move(request));
  }
  Task<Answer<GetFunctionResponse>> get_function(GetFunctionRequest request) override {
    return call_typed(session_, lambda_operations::get_function, std::move(request));
  }
  Task<Answer<FunctionConfiguration>> update_function_code(UpdateFunctionCodeRequest request) override {
    return call_typed(session_, lambda_operations::update_function_code, std::move(request));
  }
  Task<Answer<FunctionConfiguration>> publish_version(PublishVersionRequest request) override {
    return call_typed(session_, lambda_operations::publish_version, std::move(request));
  }
  Task<Answer<FunctionConfiguration>> update_function_configuration(UpdateFunctionConfigurationRequest request) override {
    return call_typed(session_, lambda_operations::update_function_configuration, std::move(request));
  }
  Task<Answer<GetAccountSettingsResponse>> get_account_settings(GetAccountSettingsRequest request) override {
    return call_typed(session_, lambda_operations::get_account_settings, std::move(request));
  }
  Task<Answer<GetProvisionedConcurrencyConfigResponse>> get_provisioned_concurrency_config(
      GetProvisionedConcurrencyConfigRequest request) override {
    return call_typed(session_, lambda_operations::get_provisioned_concurrency_config, std::move(request));
  }
  Task<Answer<InvokeResponse>> invoke(InvokeRequest request) override {
    return call_typed(session_, lambda_operations::invoke, std::move(request));
  }

 private:
  Session session_;
};

}  // namespace martlet::aws
