#pragma once
#include <martlet/aws/lambda/lambda.hpp>

#include "control_plane.hpp"
#include "lambda_shapes.hpp"

// The operations, one file each.
namespace martlet::cloud::lambda {

Reply<FunctionConfiguration> create_function(ControlPlane& plane, Call& call, CreateFunctionRequest& request);
Reply<GetFunctionResponse> get_function(ControlPlane& plane, Call& call, aws::GetFunctionRequest& request);
Reply<FunctionConfiguration> get_function_configuration(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<NoContent> delete_function(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<ListFunctionsResponse> list_functions(ControlPlane& plane, Call& call, ListFunctionsRequest& request);
Reply<FunctionConfiguration> update_function_code(ControlPlane& plane, Call& call, aws::UpdateFunctionCodeRequest& request);
Reply<FunctionConfiguration> update_function_configuration(ControlPlane& plane, Call& call,
                                                           aws::UpdateFunctionConfigurationRequest& request);
Reply<FunctionConfiguration> publish_version(ControlPlane& plane, Call& call, aws::PublishVersionRequest& request);
Reply<ListVersionsByFunctionResponse> list_versions_by_function(ControlPlane& plane, Call& call,
                                                                aws::ListVersionsByFunctionRequest& request);

Reply<aws::AliasConfiguration> create_alias(ControlPlane& plane, Call& call, aws::CreateAliasRequest& request);
Reply<aws::AliasConfiguration> get_alias(ControlPlane& plane, Call& call, aws::GetAliasRequest& request);
Reply<aws::AliasConfiguration> update_alias(ControlPlane& plane, Call& call, aws::UpdateAliasRequest& request);
Reply<NoContent> delete_alias(ControlPlane& plane, Call& call, DeleteAliasRequest& request);
Reply<aws::ListAliasesResponse> list_aliases(ControlPlane& plane, Call& call, aws::ListAliasesRequest& request);

Reply<AddPermissionResponse> add_permission(ControlPlane& plane, Call& call, AddPermissionRequest& request);
Reply<NoContent> remove_permission(ControlPlane& plane, Call& call, RemovePermissionRequest& request);
Reply<GetPolicyResponse> get_policy(ControlPlane& plane, Call& call, FunctionRequest& request);

Reply<NoContent> tag_resource(ControlPlane& plane, Call& call, TagResourceRequest& request);
Reply<NoContent> untag_resource(ControlPlane& plane, Call& call, UntagResourceRequest& request);
Reply<ListTagsResponse> list_tags(ControlPlane& plane, Call& call, ListTagsRequest& request);

Reply<aws::FunctionConcurrency> put_function_concurrency(ControlPlane& plane, Call& call, PutFunctionConcurrencyRequest& request);
Reply<aws::FunctionConcurrency> get_function_concurrency(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<NoContent> delete_function_concurrency(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<aws::GetProvisionedConcurrencyConfigResponse> get_provisioned_concurrency_config(
    ControlPlane& plane, Call& call, aws::GetProvisionedConcurrencyConfigRequest& request);

Reply<FunctionUrlConfig> create_function_url_config(ControlPlane& plane, Call& call, FunctionUrlRequest& request);
Reply<FunctionUrlConfig> get_function_url_config(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<FunctionUrlConfig> update_function_url_config(ControlPlane& plane, Call& call, FunctionUrlRequest& request);
Reply<NoContent> delete_function_url_config(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<ListFunctionUrlConfigsResponse> list_function_url_configs(ControlPlane& plane, Call& call, ListByFunctionRequest& request);

Reply<FunctionEventInvokeConfig> put_function_event_invoke_config(ControlPlane& plane, Call& call, EventInvokeConfigRequest& request);
Reply<FunctionEventInvokeConfig> update_function_event_invoke_config(ControlPlane& plane, Call& call, EventInvokeConfigRequest& request);
Reply<FunctionEventInvokeConfig> get_function_event_invoke_config(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<NoContent> delete_function_event_invoke_config(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<ListFunctionEventInvokeConfigsResponse> list_function_event_invoke_configs(ControlPlane& plane, Call& call,
                                                                                 ListByFunctionRequest& request);

Reply<FunctionCodeSigningConfig> get_function_code_signing_config(ControlPlane& plane, Call& call, FunctionRequest& request);
Reply<aws::GetAccountSettingsResponse> get_account_settings(ControlPlane& plane, Call& call, aws::GetAccountSettingsRequest& request);
Task<Reply<aws::InvokeResponse>> invoke(ControlPlane& plane, Call& call, aws::InvokeRequest& request);
Task<Reply<http::Response>> invoke_with_response_stream(ControlPlane& plane, Call& call, aws::InvokeRequest& request);

}  // namespace martlet::cloud::lambda
