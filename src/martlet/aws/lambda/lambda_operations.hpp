#pragma once
#include <span>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/aws/wire/operation.hpp>

/// Lambda's operations on the wire.
namespace martlet::aws::lambda_operations {

const Service& service();
/// All that follow.
std::span<const Operation* const> all();

const TypedOperation<ListAliasesRequest, ListAliasesResponse>& list_aliases();
const TypedOperation<GetAliasRequest, AliasConfiguration>& get_alias();
const TypedOperation<CreateAliasRequest, AliasConfiguration>& create_alias();
const TypedOperation<UpdateAliasRequest, AliasConfiguration>& update_alias();
const TypedOperation<ListVersionsByFunctionRequest, ListVersionsByFunctionResponse>& list_versions_by_function();
const TypedOperation<GetFunctionRequest, GetFunctionResponse>& get_function();
const TypedOperation<UpdateFunctionCodeRequest, FunctionConfiguration>& update_function_code();
const TypedOperation<PublishVersionRequest, FunctionConfiguration>& publish_version();
const TypedOperation<UpdateFunctionConfigurationRequest, FunctionConfiguration>& update_function_configuration();
const TypedOperation<GetAccountSettingsRequest, GetAccountSettingsResponse>& get_account_settings();
const TypedOperation<GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse>& get_provisioned_concurrency_config();
const TypedOperation<GetFunctionCodeSigningConfigRequest, GetFunctionCodeSigningConfigResponse>& get_function_code_signing_config();
const TypedOperation<InvokeRequest, InvokeResponse>& invoke();

}  // namespace martlet::aws::lambda_operations
