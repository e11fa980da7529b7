#pragma once
#include <utility>

#include <martlet/aws/lambda/lambda_operations.hpp>

namespace martlet::aws {

/// A Lambda that treats all operations alike: `Derived` has one function for them, a template that is given the operation as data and as
/// the function of another Lambda that it could be passed on to.
///
///     template <class Request, class Response>
///     Task<Answer<Response>> perform(const TypedOperation<Request, Response>& operation, Task<Answer<Response>>
///     (Lambda::*method)(Request),
///                                    Request request);
template <class Derived>
class LambdaByOperation : public Lambda {
 public:
  Task<Answer<ListAliasesResponse>> list_aliases(ListAliasesRequest request) override {
    return by(lambda_operations::list_aliases, &Lambda::list_aliases, std::move(request));
  }
  Task<Answer<AliasConfiguration>> get_alias(GetAliasRequest request) override {
    return by(lambda_operations::get_alias, &Lambda::get_alias, std::move(request));
  }
  Task<Answer<AliasConfiguration>> create_alias(CreateAliasRequest request) override {
    return by(lambda_operations::create_alias, &Lambda::create_alias, std::move(request));
  }
  Task<Answer<AliasConfiguration>> update_alias(UpdateAliasRequest request) override {
    return by(lambda_operations::update_alias, &Lambda::update_alias, std::move(request));
  }
  Task<Answer<ListVersionsByFunctionResponse>> list_versions_by_function(ListVersionsByFunctionRequest request) override {
    return by(lambda_operations::list_versions_by_function, &Lambda::list_versions_by_function, std::move(request));
  }
  Task<Answer<GetFunctionResponse>> get_function(GetFunctionRequest request) override {
    return by(lambda_operations::get_function, &Lambda::get_function, std::move(request));
  }
  Task<Answer<FunctionConfiguration>> update_function_code(UpdateFunctionCodeRequest request) override {
    return by(lambda_operations::update_function_code, &Lambda::update_function_code, std::move(request));
  }
  Task<Answer<FunctionConfiguration>> publish_version(PublishVersionRequest request) override {
    return by(lambda_operations::publish_version, &Lambda::publish_version, std::move(request));
  }
  Task<Answer<FunctionConfiguration>> update_function_configuration(UpdateFunctionConfigurationRequest request) override {
    return by(lambda_operations::update_function_configuration, &Lambda::update_function_configuration, std::move(request));
  }
  Task<Answer<GetAccountSettingsResponse>> get_account_settings(GetAccountSettingsRequest request) override {
    return by(lambda_operations::get_account_settings, &Lambda::get_account_settings, std::move(request));
  }
  Task<Answer<GetProvisionedConcurrencyConfigResponse>> get_provisioned_concurrency_config(
      GetProvisionedConcurrencyConfigRequest request) override {
    return by(lambda_operations::get_provisioned_concurrency_config, &Lambda::get_provisioned_concurrency_config, std::move(request));
  }
  Task<Answer<InvokeResponse>> invoke(InvokeRequest request) override {
    return by(lambda_operations::invoke, &Lambda::invoke, std::move(request));
  }

 private:
  template <class Request, class Response>
  Task<Answer<Response>> by(const TypedOperation<Request, Response>& operation, Task<Answer<Response>> (Lambda::*method)(Request),
                            Request request) {
    return static_cast<Derived&>(*this).perform(operation, method, std::move(request));
  }
};

}  // namespace martlet::aws
