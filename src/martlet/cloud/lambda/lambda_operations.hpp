#pragma once
#include <martlet/aws/lambda/lambda_operations.hpp>

#include "lambda_shapes.hpp"

/// Operations that the client in the aws module doesn't declare, and those whose responses have different shapes here.
/// Contract: AWS's service model of Lambda (method, URI, locations of members, status).
namespace martlet::cloud::lambda::operations {

using aws::in_query;
using aws::TypedOperation;
inline constexpr const aws::Service& service = aws::lambda_operations::service;

inline constexpr TypedOperation<CreateFunctionRequest, FunctionConfiguration> create_function{
    {.service = &service, .name = "CreateFunction", .uri = "/2015-03-31/functions", .status = 201}};

inline constexpr TypedOperation<FunctionRequest, FunctionConfiguration> get_function_configuration{
    {.service = &service,
     .name = "GetFunctionConfiguration",
     .method = "GET",
     .uri = "/2015-03-31/functions/{FunctionName}/configuration",
     .request_locations = {in_query("Qualifier")}}};

/// The response is a stream of messages that the handler writes itself.
inline constexpr TypedOperation<aws::InvokeRequest, aws::InvokeResponse> invoke_with_response_stream{
    {.service = &service,
     .name = "InvokeWithResponseStream",
     .uri = "/2021-11-15/functions/{FunctionName}/response-streaming-invocations",
     .request_locations = {in_query("Qualifier"), aws::in_header("InvocationType", "X-Amz-Invocation-Type"),
                           aws::in_header("LogType", "X-Amz-Log-Type"), aws::in_header("ClientContext", "X-Amz-Client-Context"),
                           aws::as_payload("Payload")}}};

inline constexpr TypedOperation<FunctionRequest, NoContent> delete_function{{.service = &service,
                                                                             .name = "DeleteFunction",
                                                                             .method = "DELETE",
                                                                             .uri = "/2015-03-31/functions/{FunctionName}",
                                                                             .status = 204,
                                                                             .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<ListFunctionsRequest, ListFunctionsResponse> list_functions{
    {.service = &service,
     .name = "ListFunctions",
     .method = "GET",
     .uri = "/2015-03-31/functions",
     .request_locations = {in_query("MasterRegion"), in_query("FunctionVersion"), in_query("Marker"), in_query("MaxItems")}}};

inline constexpr TypedOperation<aws::ListVersionsByFunctionRequest, ListVersionsByFunctionResponse> list_versions_by_function{
    {.service = &service,
     .name = "ListVersionsByFunction",
     .method = "GET",
     .uri = "/2015-03-31/functions/{FunctionName}/versions",
     .request_locations = {in_query("Marker"), in_query("MaxItems")}}};

inline constexpr TypedOperation<aws::GetFunctionRequest, GetFunctionResponse> get_function{{.service = &service,
                                                                                            .name = "GetFunction",
                                                                                            .method = "GET",
                                                                                            .uri = "/2015-03-31/functions/{FunctionName}",
                                                                                            .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<aws::UpdateFunctionCodeRequest, FunctionConfiguration> update_function_code{
    {.service = &service, .name = "UpdateFunctionCode", .method = "PUT", .uri = "/2015-03-31/functions/{FunctionName}/code"}};

inline constexpr TypedOperation<aws::UpdateFunctionConfigurationRequest, FunctionConfiguration> update_function_configuration{
    {.service = &service,
     .name = "UpdateFunctionConfiguration",
     .method = "PUT",
     .uri = "/2015-03-31/functions/{FunctionName}/configuration"}};

inline constexpr TypedOperation<aws::PublishVersionRequest, FunctionConfiguration> publish_version{
    {.service = &service, .name = "PublishVersion", .uri = "/2015-03-31/functions/{FunctionName}/versions", .status = 201}};

inline constexpr TypedOperation<DeleteAliasRequest, NoContent> delete_alias{{.service = &service,
                                                                             .name = "DeleteAlias",
                                                                             .method = "DELETE",
                                                                             .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}",
                                                                             .status = 204}};

inline constexpr TypedOperation<AddPermissionRequest, AddPermissionResponse> add_permission{
    {.service = &service,
     .name = "AddPermission",
     .uri = "/2015-03-31/functions/{FunctionName}/policy",
     .status = 201,
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<RemovePermissionRequest, NoContent> remove_permission{
    {.service = &service,
     .name = "RemovePermission",
     .method = "DELETE",
     .uri = "/2015-03-31/functions/{FunctionName}/policy/{StatementId}",
     .status = 204,
     .request_locations = {in_query("Qualifier"), in_query("RevisionId")}}};

inline constexpr TypedOperation<FunctionRequest, GetPolicyResponse> get_policy{{.service = &service,
                                                                                .name = "GetPolicy",
                                                                                .method = "GET",
                                                                                .uri = "/2015-03-31/functions/{FunctionName}/policy",
                                                                                .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<TagResourceRequest, NoContent> tag_resource{
    {.service = &service, .name = "TagResource", .uri = "/2017-03-31/tags/{Resource}", .status = 204}};

inline constexpr TypedOperation<UntagResourceRequest, NoContent> untag_resource{{.service = &service,
                                                                                 .name = "UntagResource",
                                                                                 .method = "DELETE",
                                                                                 .uri = "/2017-03-31/tags/{Resource}",
                                                                                 .status = 204,
                                                                                 .request_locations = {in_query("TagKeys", "tagKeys")}}};

inline constexpr TypedOperation<ListTagsRequest, ListTagsResponse> list_tags{
    {.service = &service, .name = "ListTags", .method = "GET", .uri = "/2017-03-31/tags/{Resource}"}};

inline constexpr TypedOperation<PutFunctionConcurrencyRequest, aws::FunctionConcurrency> put_function_concurrency{
    {.service = &service, .name = "PutFunctionConcurrency", .method = "PUT", .uri = "/2017-10-31/functions/{FunctionName}/concurrency"}};

inline constexpr TypedOperation<FunctionRequest, aws::FunctionConcurrency> get_function_concurrency{
    {.service = &service, .name = "GetFunctionConcurrency", .method = "GET", .uri = "/2019-09-30/functions/{FunctionName}/concurrency"}};

inline constexpr TypedOperation<FunctionRequest, NoContent> delete_function_concurrency{
    {.service = &service,
     .name = "DeleteFunctionConcurrency",
     .method = "DELETE",
     .uri = "/2017-10-31/functions/{FunctionName}/concurrency",
     .status = 204}};

inline constexpr TypedOperation<FunctionUrlRequest, FunctionUrlConfig> create_function_url_config{
    {.service = &service,
     .name = "CreateFunctionUrlConfig",
     .uri = "/2021-10-31/functions/{FunctionName}/url",
     .status = 201,
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<FunctionRequest, FunctionUrlConfig> get_function_url_config{
    {.service = &service,
     .name = "GetFunctionUrlConfig",
     .method = "GET",
     .uri = "/2021-10-31/functions/{FunctionName}/url",
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<FunctionUrlRequest, FunctionUrlConfig> update_function_url_config{
    {.service = &service,
     .name = "UpdateFunctionUrlConfig",
     .method = "PUT",
     .uri = "/2021-10-31/functions/{FunctionName}/url",
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<FunctionRequest, NoContent> delete_function_url_config{{.service = &service,
                                                                                        .name = "DeleteFunctionUrlConfig",
                                                                                        .method = "DELETE",
                                                                                        .uri = "/2021-10-31/functions/{FunctionName}/url",
                                                                                        .status = 204,
                                                                                        .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<ListByFunctionRequest, ListFunctionUrlConfigsResponse> list_function_url_configs{
    {.service = &service,
     .name = "ListFunctionUrlConfigs",
     .method = "GET",
     .uri = "/2021-10-31/functions/{FunctionName}/urls",
     .request_locations = {in_query("Marker"), in_query("MaxItems")}}};

inline constexpr TypedOperation<EventInvokeConfigRequest, FunctionEventInvokeConfig> put_function_event_invoke_config{
    {.service = &service,
     .name = "PutFunctionEventInvokeConfig",
     .method = "PUT",
     .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config",
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<EventInvokeConfigRequest, FunctionEventInvokeConfig> update_function_event_invoke_config{
    {.service = &service,
     .name = "UpdateFunctionEventInvokeConfig",
     .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config",
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<FunctionRequest, FunctionEventInvokeConfig> get_function_event_invoke_config{
    {.service = &service,
     .name = "GetFunctionEventInvokeConfig",
     .method = "GET",
     .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config",
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<FunctionRequest, NoContent> delete_function_event_invoke_config{
    {.service = &service,
     .name = "DeleteFunctionEventInvokeConfig",
     .method = "DELETE",
     .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config",
     .status = 204,
     .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<ListByFunctionRequest, ListFunctionEventInvokeConfigsResponse> list_function_event_invoke_configs{
    {.service = &service,
     .name = "ListFunctionEventInvokeConfigs",
     .method = "GET",
     .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config/list",
     .request_locations = {in_query("Marker"), in_query("MaxItems")}}};

inline constexpr TypedOperation<FunctionRequest, FunctionCodeSigningConfig> get_function_code_signing_config{
    {.service = &service,
     .name = "GetFunctionCodeSigningConfig",
     .method = "GET",
     .uri = "/2020-06-30/functions/{FunctionName}/code-signing-config"}};

}  // namespace martlet::cloud::lambda::operations
