#include <martlet/aws/lambda/lambda_operations.hpp>

#include <array>

namespace martlet::aws::lambda_operations {

const Service& service() {
  static const Service service{"Lambda", "lambda", "lambda", Protocol::rest_json, "2015-03-31", {}, {}};
  return service;
}

const TypedOperation<ListAliasesRequest, ListAliasesResponse>& list_aliases() {
  static const TypedOperation<ListAliasesRequest, ListAliasesResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "ListAliases";
    o.method = "GET";
    o.uri = "/2015-03-31/functions/{FunctionName}/aliases";
    o.request_locations = {{"FunctionVersion", MemberLocation::In::query, "FunctionVersion"},
                           {"Marker", MemberLocation::In::query, "Marker"},
                           {"MaxItems", MemberLocation::In::query, "MaxItems"}};
    return o;
  }());
  return operation;
}

const TypedOperation<GetAliasRequest, AliasConfiguration>& get_alias() {
  static const TypedOperation<GetAliasRequest, AliasConfiguration> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetAlias";
    o.method = "GET";
    o.uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}";
    return o;
  }());
  return operation;
}

const TypedOperation<CreateAliasRequest, AliasConfiguration>& create_alias() {
  static const TypedOperation<CreateAliasRequest, AliasConfiguration> operation([] {
    Operation o;
    o.service = &service();
    o.name = "CreateAlias";
    o.method = "POST";
    o.uri = "/2015-03-31/functions/{FunctionName}/aliases";
    o.status = 201;
    return o;
  }());
  return operation;
}

const TypedOperation<UpdateAliasRequest, AliasConfiguration>& update_alias() {
  static const TypedOperation<UpdateAliasRequest, AliasConfiguration> operation([] {
    Operation o;
    o.service = &service();
    o.name = "UpdateAlias";
    o.method = "PUT";
    o.uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}";
    return o;
  }());
  return operation;
}

const TypedOperation<ListVersionsByFunctionRequest, ListVersionsByFunctionResponse>& list_versions_by_function() {
  static const TypedOperation<ListVersionsByFunctionRequest, ListVersionsByFunctionResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "ListVersionsByFunction";
    o.method = "GET";
    o.uri = "/2015-03-31/functions/{FunctionName}/versions";
    o.request_locations = {{"Marker", MemberLocation::In::query, "Marker"}, {"MaxItems", MemberLocation::In::query, "MaxItems"}};
    return o;
  }());
  return operation;
}

const TypedOperation<GetFunctionRequest, GetFunctionResponse>& get_function() {
  static const TypedOperation<GetFunctionRequest, GetFunctionResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetFunction";
    o.method = "GET";
    o.uri = "/2015-03-31/functions/{FunctionName}";
    o.request_locations = {{"Qualifier", MemberLocation::In::query, "Qualifier"}};
    return o;
  }());
  return operation;
}

const TypedOperation<UpdateFunctionCodeRequest, FunctionConfiguration>& update_function_code() {
  static const TypedOperation<UpdateFunctionCodeRequest, FunctionConfiguration> operation([] {
    Operation o;
    o.service = &service();
    o.name = "UpdateFunctionCode";
    o.method = "PUT";
    o.uri = "/2015-03-31/functions/{FunctionName}/code";
    return o;
  }());
  return operation;
}

const TypedOperation<PublishVersionRequest, FunctionConfiguration>& publish_version() {
  static const TypedOperation<PublishVersionRequest, FunctionConfiguration> operation([] {
    Operation o;
    o.service = &service();
    o.name = "PublishVersion";
    o.method = "POST";
    o.uri = "/2015-03-31/functions/{FunctionName}/versions";
    o.status = 201;
    return o;
  }());
  return operation;
}

const TypedOperation<UpdateFunctionConfigurationRequest, FunctionConfiguration>& update_function_configuration() {
  static const TypedOperation<UpdateFunctionConfigurationRequest, FunctionConfiguration> operation([] {
    Operation o;
    o.service = &service();
    o.name = "UpdateFunctionConfiguration";
    o.method = "PUT";
    o.uri = "/2015-03-31/functions/{FunctionName}/configuration";
    return o;
  }());
  return operation;
}

const TypedOperation<GetAccountSettingsRequest, GetAccountSettingsResponse>& get_account_settings() {
  static const TypedOperation<GetAccountSettingsRequest, GetAccountSettingsResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetAccountSettings";
    o.method = "GET";
    o.uri = "/2016-08-19/account-settings";
    return o;
  }());
  return operation;
}

const TypedOperation<GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse>&
get_provisioned_concurrency_config() {
  static const TypedOperation<GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetProvisionedConcurrencyConfig";
    o.method = "GET";
    o.uri = "/2019-09-30/functions/{FunctionName}/provisioned-concurrency";
    o.request_locations = {{"Qualifier", MemberLocation::In::query, "Qualifier"}};
    return o;
  }());
  return operation;
}

const TypedOperation<GetFunctionCodeSigningConfigRequest, GetFunctionCodeSigningConfigResponse>& get_function_code_signing_config() {
  static const TypedOperation<GetFunctionCodeSigningConfigRequest, GetFunctionCodeSigningConfigResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetFunctionCodeSigningConfig";
    o.method = "GET";
    o.uri = "/2020-06-30/functions/{FunctionName}/code-signing-config";
    return o;
  }());
  return operation;
}

const TypedOperation<InvokeRequest, InvokeResponse>& invoke() {
  static const TypedOperation<InvokeRequest, InvokeResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "Invoke";
    o.is_repeatable = false;
    o.method = "POST";
    o.uri = "/2015-03-31/functions/{FunctionName}/invocations";
    o.request_locations = {{"Qualifier", MemberLocation::In::query, "Qualifier"},
                           {"InvocationType", MemberLocation::In::header, "X-Amz-Invocation-Type"},
                           {"LogType", MemberLocation::In::header, "X-Amz-Log-Type"},
                           {"ClientContext", MemberLocation::In::header, "X-Amz-Client-Context"},
                           {"Payload", MemberLocation::In::payload}};
    o.response_locations = {{"StatusCode", MemberLocation::In::status},
                            {"FunctionError", MemberLocation::In::header, "X-Amz-Function-Error"},
                            {"LogResult", MemberLocation::In::header, "X-Amz-Log-Result"},
                            {"ExecutedVersion", MemberLocation::In::header, "X-Amz-Executed-Version"},
                            {"Payload", MemberLocation::In::payload}};
    return o;
  }());
  return operation;
}

std::span<const Operation* const> all() {
  static const std::array<const Operation*, 13> operations{&list_aliases(),
                                                           &get_alias(),
                                                           &create_alias(),
                                                           &update_alias(),
                                                           &list_versions_by_function(),
                                                           &get_function(),
                                                           &update_function_code(),
                                                           &publish_version(),
                                                           &update_function_configuration(),
                                                           &get_account_settings(),
                                                           &get_provisioned_concurrency_config(),
                                                           &get_function_code_signing_config(),
                                                           &invoke()};
  return operations;
}

}  // namespace martlet::aws::lambda_operations
