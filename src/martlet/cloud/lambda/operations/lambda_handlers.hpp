#pragma once
#include <martlet/aws/lambda/lambda.hpp>

#include "control_plane.hpp"
#include "lambda_shapes.hpp"

// The handlers of Lambda's operations, each in a file with the operation's name.
namespace martlet::cloud::lambda {

ServiceResult<FunctionConfiguration> create_function(ControlPlane& plane, Call& call, CreateFunctionRequest& request);
ServiceResult<GetFunctionResponse> get_function(ControlPlane& plane, Call& call, aws::GetFunctionRequest& request);
ServiceResult<FunctionConfiguration> get_function_configuration(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<NoContent> delete_function(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<ListFunctionsResponse> list_functions(ControlPlane& plane, Call& call, ListFunctionsRequest& request);
ServiceResult<FunctionConfiguration> update_function_code(ControlPlane& plane, Call& call, aws::UpdateFunctionCodeRequest& request);
ServiceResult<FunctionConfiguration> update_function_configuration(ControlPlane& plane, Call& call,
                                                                   aws::UpdateFunctionConfigurationRequest& request);
ServiceResult<FunctionConfiguration> publish_version(ControlPlane& plane, Call& call, aws::PublishVersionRequest& request);
ServiceResult<ListVersionsByFunctionResponse> list_versions_by_function(ControlPlane& plane, Call& call,
                                                                        aws::ListVersionsByFunctionRequest& request);

ServiceResult<aws::AliasConfiguration> create_alias(ControlPlane& plane, Call& call, aws::CreateAliasRequest& request);
ServiceResult<aws::AliasConfiguration> get_alias(ControlPlane& plane, Call& call, aws::GetAliasRequest& request);
ServiceResult<aws::AliasConfiguration> update_alias(ControlPlane& plane, Call& call, aws::UpdateAliasRequest& request);
ServiceResult<NoContent> delete_alias(ControlPlane& plane, Call& call, DeleteAliasRequest& request);
ServiceResult<aws::ListAliasesResponse> list_aliases(ControlPlane& plane, Call& call, aws::ListAliasesRequest& request);

ServiceResult<AddPermissionResponse> add_permission(ControlPlane& plane, Call& call, AddPermissionRequest& request);
ServiceResult<NoContent> remove_permission(ControlPlane& plane, Call& call, RemovePermissionRequest& request);
ServiceResult<GetPolicyResponse> get_policy(ControlPlane& plane, Call& call, FunctionRequest& request);

ServiceResult<NoContent> tag_resource(ControlPlane& plane, Call& call, TagResourceRequest& request);
ServiceResult<NoContent> untag_resource(ControlPlane& plane, Call& call, UntagResourceRequest& request);
ServiceResult<ListTagsResponse> list_tags(ControlPlane& plane, Call& call, ListTagsRequest& request);

ServiceResult<aws::FunctionConcurrency> put_function_concurrency(ControlPlane& plane, Call& call, PutFunctionConcurrencyRequest& request);
ServiceResult<aws::FunctionConcurrency> get_function_concurrency(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<NoContent> delete_function_concurrency(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<aws::GetProvisionedConcurrencyConfigResponse> get_provisioned_concurrency_config(
    ControlPlane& plane, Call& call, aws::GetProvisionedConcurrencyConfigRequest& request);

ServiceResult<FunctionUrlConfig> create_function_url_config(ControlPlane& plane, Call& call, FunctionUrlRequest& request);
ServiceResult<FunctionUrlConfig> get_function_url_config(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<FunctionUrlConfig> update_function_url_config(ControlPlane& plane, Call& call, FunctionUrlRequest& request);
ServiceResult<NoContent> delete_function_url_config(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<ListFunctionUrlConfigsResponse> list_function_url_configs(ControlPlane& plane, Call& call, ListByFunctionRequest& request);

ServiceResult<FunctionEventInvokeConfig> put_function_event_invoke_config(ControlPlane& plane, Call& call,
                                                                          EventInvokeConfigRequest& request);
ServiceResult<FunctionEventInvokeConfig> update_function_event_invoke_config(ControlPlane& plane, Call& call,
                                                                             EventInvokeConfigRequest& request);
ServiceResult<FunctionEventInvokeConfig> get_function_event_invoke_config(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<NoContent> delete_function_event_invoke_config(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<ListFunctionEventInvokeConfigsResponse> list_function_event_invoke_configs(ControlPlane& plane, Call& call,
                                                                                         ListByFunctionRequest& request);

ServiceResult<FunctionCodeSigningConfig> get_function_code_signing_config(ControlPlane& plane, Call& call, FunctionRequest& request);
ServiceResult<aws::GetAccountSettingsResponse> get_account_settings(ControlPlane& plane, Call& call,
                                                                    aws::GetAccountSettingsRequest& request);
Task<ServiceResult<aws::InvokeResponse>> invoke(ControlPlane& plane, Call& call, aws::InvokeRequest& request);
Task<ServiceResult<http::Response>> invoke_with_response_stream(ControlPlane& plane, Call& call, aws::InvokeRequest& request);

}  // namespace martlet::cloud::lambda
