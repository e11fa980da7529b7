#pragma once
#include <utility>

#include <martlet/aws/lambda/lambda_operations.hpp>

namespace martlet::aws {

/// A base class for implementations of Lambda that treat all operations alike. `Derived` has one function template for all operations,
/// which receives the operation as data, and the member function that passes the call on to an inner Lambda:
///
///     template <class Request, class Response>
///     Task<Outcome<Response>> perform(const TypedOperation<Request, Response>& operation,
///                                    Task<Outcome<Response>> (Lambda::*method)(Request), Request request);
template <class Derived>
class LambdaByOperation : public Lambda {
 public:
#define MARTLET_BY_OPERATION(name, Request, Response) \
  Task<Outcome<Response>> name(Request request) override { return by(lambda_operations::name, &Lambda::name, std::move(request)); }
  MARTLET_BY_OPERATION(list_aliases, ListAliasesRequest, ListAliasesResponse)
  MARTLET_BY_OPERATION(get_alias, GetAliasRequest, AliasConfiguration)
  MARTLET_BY_OPERATION(create_alias, CreateAliasRequest, AliasConfiguration)
  MARTLET_BY_OPERATION(update_alias, UpdateAliasRequest, AliasConfiguration)
  MARTLET_BY_OPERATION(list_versions_by_function, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse)
  MARTLET_BY_OPERATION(get_function, GetFunctionRequest, GetFunctionResponse)
  MARTLET_BY_OPERATION(update_function_code, UpdateFunctionCodeRequest, FunctionConfiguration)
  MARTLET_BY_OPERATION(publish_version, PublishVersionRequest, FunctionConfiguration)
  MARTLET_BY_OPERATION(update_function_configuration, UpdateFunctionConfigurationRequest, FunctionConfiguration)
  MARTLET_BY_OPERATION(get_account_settings, GetAccountSettingsRequest, GetAccountSettingsResponse)
  MARTLET_BY_OPERATION(get_provisioned_concurrency_config, GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse)
  MARTLET_BY_OPERATION(invoke, InvokeRequest, InvokeResponse)
#undef MARTLET_BY_OPERATION

 private:
  template <class Request, class Response>
  Task<Outcome<Response>> by(const TypedOperation<Request, Response>& operation, Task<Outcome<Response>> (Lambda::*method)(Request),
                             Request request) {
    return static_cast<Derived&>(*this).perform(operation, method, std::move(request));
  }
};

}  // namespace martlet::aws
