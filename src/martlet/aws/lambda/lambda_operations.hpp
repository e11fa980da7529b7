#pragma once
#include <array>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The Lambda operations that the client calls. cloud/lambda/lambda_operations.hpp declares the others.
namespace martlet::aws::lambda_operations {

inline constexpr Service service{"Lambda", "lambda", "lambda", Protocol::rest_json, "2015-03-31"};

inline constexpr TypedOperation<ListAliasesRequest, ListAliasesResponse> list_aliases{
    {.service = &service,
     .name = "ListAliases",
     .method = "GET",
     .uri = "/2015-03-31/functions/{FunctionName}/aliases",
     .request_locations = {in_query("FunctionVersion"), in_query("Marker"), in_query("MaxItems")}}};

inline constexpr TypedOperation<GetAliasRequest, AliasConfiguration> get_alias{
    {.service = &service, .name = "GetAlias", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}"}};

inline constexpr TypedOperation<CreateAliasRequest, AliasConfiguration> create_alias{
    {.service = &service, .name = "CreateAlias", .uri = "/2015-03-31/functions/{FunctionName}/aliases", .status = 201}};

inline constexpr TypedOperation<UpdateAliasRequest, AliasConfiguration> update_alias{
    {.service = &service, .name = "UpdateAlias", .method = "PUT", .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}"}};

inline constexpr TypedOperation<ListVersionsByFunctionRequest, ListVersionsByFunctionResponse> list_versions_by_function{
    {.service = &service,
     .name = "ListVersionsByFunction",
     .method = "GET",
     .uri = "/2015-03-31/functions/{FunctionName}/versions",
     .request_locations = {in_query("Marker"), in_query("MaxItems")}}};

inline constexpr TypedOperation<GetFunctionRequest, GetFunctionResponse> get_function{{.service = &service,
                                                                                       .name = "GetFunction",
                                                                                       .method = "GET",
                                                                                       .uri = "/2015-03-31/functions/{FunctionName}",
                                                                                       .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<UpdateFunctionCodeRequest, FunctionConfiguration> update_function_code{
    {.service = &service, .name = "UpdateFunctionCode", .method = "PUT", .uri = "/2015-03-31/functions/{FunctionName}/code"}};

inline constexpr TypedOperation<PublishVersionRequest, FunctionConfiguration> publish_version{
    {.service = &service, .name = "PublishVersion", .uri = "/2015-03-31/functions/{FunctionName}/versions", .status = 201}};

inline constexpr TypedOperation<UpdateFunctionConfigurationRequest, FunctionConfiguration> update_function_configuration{
    {.service = &service,
     .name = "UpdateFunctionConfiguration",
     .method = "PUT",
     .uri = "/2015-03-31/functions/{FunctionName}/configuration"}};

inline constexpr TypedOperation<GetAccountSettingsRequest, GetAccountSettingsResponse> get_account_settings{
    {.service = &service, .name = "GetAccountSettings", .method = "GET", .uri = "/2016-08-19/account-settings"}};

inline constexpr TypedOperation<GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse>
    get_provisioned_concurrency_config{{.service = &service,
                                        .name = "GetProvisionedConcurrencyConfig",
                                        .method = "GET",
                                        .uri = "/2019-09-30/functions/{FunctionName}/provisioned-concurrency",
                                        .request_locations = {in_query("Qualifier")}}};

inline constexpr TypedOperation<InvokeRequest, InvokeResponse> invoke{
    {.service = &service,
     .name = "Invoke",
     .uri = "/2015-03-31/functions/{FunctionName}/invocations",
     .request_locations = {in_query("Qualifier"), in_header("InvocationType", "X-Amz-Invocation-Type"),
                           in_header("LogType", "X-Amz-Log-Type"), in_header("ClientContext", "X-Amz-Client-Context"),
                           as_payload("Payload")},
     .response_locations = {as_status("StatusCode"), in_header("FunctionError", "X-Amz-Function-Error"),
                            in_header("LogResult", "X-Amz-Log-Result"), in_header("ExecutedVersion", "X-Amz-Executed-Version"),
                            as_payload("Payload")},
     .is_repeatable = false}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 12> all = {&list_aliases,
                                                         &get_alias,
                                                         &create_alias,
                                                         &update_alias,
                                                         &list_versions_by_function,
                                                         &get_function,
                                                         &update_function_code,
                                                         &publish_version,
                                                         &update_function_configuration,
                                                         &get_account_settings,
                                                         &get_provisioned_concurrency_config,
                                                         &invoke};

}  // namespace martlet::aws::lambda_operations
