#pragma once
#include <martlet/async/task.hpp>
#include <martlet/aws/lambda/lambda_shapes.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// Lambda in one region of one account. LambdaClient (lambda_client.hpp) is the implementation for AWS; tests simulate it.
/// Belongs to its loop's thread; calls may run concurrently. A call is canceled by destroying its task.
class Lambda {
 public:
  virtual ~Lambda() = default;
  virtual Task<Outcome<ListAliasesResponse>> list_aliases(ListAliasesRequest request) = 0;
  virtual Task<Outcome<AliasConfiguration>> get_alias(GetAliasRequest request) = 0;
  virtual Task<Outcome<AliasConfiguration>> create_alias(CreateAliasRequest request) = 0;
  virtual Task<Outcome<AliasConfiguration>> update_alias(UpdateAliasRequest request) = 0;
  virtual Task<Outcome<ListVersionsByFunctionResponse>> list_versions_by_function(ListVersionsByFunctionRequest request) = 0;
  virtual Task<Outcome<GetFunctionResponse>> get_function(GetFunctionRequest request) = 0;
  virtual Task<Outcome<FunctionConfiguration>> update_function_code(UpdateFunctionCodeRequest request) = 0;
  virtual Task<Outcome<FunctionConfiguration>> publish_version(PublishVersionRequest request) = 0;
  virtual Task<Outcome<FunctionConfiguration>> update_function_configuration(UpdateFunctionConfigurationRequest request) = 0;
  virtual Task<Outcome<GetAccountSettingsResponse>> get_account_settings(GetAccountSettingsRequest request) = 0;
  virtual Task<Outcome<GetProvisionedConcurrencyConfigResponse>> get_provisioned_concurrency_config(
      GetProvisionedConcurrencyConfigRequest request) = 0;
  virtual Task<Outcome<InvokeResponse>> invoke(InvokeRequest request) = 0;
};

}  // namespace martlet::aws
