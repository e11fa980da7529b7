#pragma once
#include <martlet/aws/lambda/lambda.hpp>

namespace martlet::deploy::world {

/// Passes every call on; derive from it to be another deployer, as AWS sees it.
class ForwardingLambda : public aws::Lambda {
 public:
  explicit ForwardingLambda(aws::Lambda& inner) : inner_(inner) {}
  Task<aws::Answer<aws::ListAliasesResponse>> list_aliases(aws::ListAliasesRequest r) override { return inner_.list_aliases(std::move(r)); }
  Task<aws::Answer<aws::AliasConfiguration>> get_alias(aws::GetAliasRequest r) override { return inner_.get_alias(std::move(r)); }
  Task<aws::Answer<aws::AliasConfiguration>> create_alias(aws::CreateAliasRequest r) override { return inner_.create_alias(std::move(r)); }
  Task<aws::Answer<aws::AliasConfiguration>> update_alias(aws::UpdateAliasRequest r) override { return inner_.update_alias(std::move(r)); }
  Task<aws::Answer<aws::ListVersionsByFunctionResponse>> list_versions_by_function(aws::ListVersionsByFunctionRequest r) override {
    return inner_.list_versions_by_function(std::move(r));
  }
  Task<aws::Answer<aws::GetFunctionResponse>> get_function(aws::GetFunctionRequest r) override { return inner_.get_function(std::move(r)); }
  Task<aws::Answer<aws::FunctionConfiguration>> update_function_code(aws::UpdateFunctionCodeRequest r) override {
    return inner_.update_function_code(std::move(r));
  }
  Task<aws::Answer<aws::FunctionConfiguration>> publish_version(aws::PublishVersionRequest r) override {
    return inner_.publish_version(std::move(r));
  }
  Task<aws::Answer<aws::FunctionConfiguration>> update_function_configuration(aws::UpdateFunctionConfigurationRequest r) override {
    return inner_.update_function_configuration(std::move(r));
  }
  Task<aws::Answer<aws::GetAccountSettingsResponse>> get_account_settings(aws::GetAccountSettingsRequest r) override {
    return inner_.get_account_settings(std::move(r));
  }
  Task<aws::Answer<aws::GetProvisionedConcurrencyConfigResponse>> get_provisioned_concurrency_config(
      aws::GetProvisionedConcurrencyConfigRequest r) override {
    return inner_.get_provisioned_concurrency_config(std::move(r));
  }
  Task<aws::Answer<aws::InvokeResponse>> invoke(aws::InvokeRequest r) override { return inner_.invoke(std::move(r)); }

 protected:
  aws::Lambda& inner_;
};

}  // namespace martlet::deploy::world
