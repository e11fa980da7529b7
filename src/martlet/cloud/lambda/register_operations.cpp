#include "register_operations.hpp"

#include <memory>
#include <type_traits>

#include "call_rate_limiter.hpp"
#include "lambda_constraints.hpp"
#include "lambda_operations.hpp"
#include "operations/lambda_handlers.hpp"

namespace martlet::cloud::lambda {
namespace {

// The Api to which handlers are added, and the limit on the rate of calls, which is checked before each handler.
struct Registration {
  Api& api;
  ControlPlane& plane;
  std::shared_ptr<CallRateLimiter> rate;
};

template <class T>
ServiceResult<T> exceeded(const ServiceResult<T>*) {
  return service_error(429, "TooManyRequestsException", "Rate exceeded", {{"Type", "User"}, {"Reason", "CallerRateLimitExceeded"}});
}
template <class T>
Task<ServiceResult<T>> exceeded(const Task<ServiceResult<T>>*) {
  co_return exceeded(static_cast<const ServiceResult<T>*>(nullptr));
}

template <class Request, class Response, class Handler>
void serve(const Registration& at, const aws::TypedOperation<Request, Response>& operation, Constraints constraints, Handler handler) {
  using Result = std::invoke_result_t<Handler, ControlPlane&, Call&, Request&>;
  at.api.serve(operation, {.constraints = std::move(constraints)},
               [handler, plane = &at.plane, rate = at.rate](Call& call, Request& request) {
                 if (!rate->admit(call.account(), call.now)) return exceeded(static_cast<const Result*>(nullptr));
                 return handler(*plane, call, request);
               });
}

void register_functions(const Registration& at) {
  serve(at, operations::create_function, create_function_constraints(), &create_function);
  serve(at, operations::get_function, {namespaced_name(), qualifier()}, &get_function);
  serve(at, operations::get_function_configuration, {namespaced_name(), qualifier()}, &get_function_configuration);
  serve(at, operations::delete_function, {namespaced_name(), qualifier()}, &delete_function);
  serve(at, operations::list_functions,
        {member("MasterRegion").pattern(R"(ALL|[a-z]{2}(-gov)?-[a-z]+-\d{1})"), member("FunctionVersion").one_of({"ALL"}),
         member("MaxItems").range(1, 10'000)},
        &list_functions);
  serve(at, operations::update_function_code, update_function_code_constraints(), &update_function_code);
  serve(at, operations::update_function_configuration, update_function_configuration_constraints(), &update_function_configuration);
  serve(at, operations::publish_version, publish_version_constraints(), &publish_version);
  serve(at, operations::list_versions_by_function, {namespaced_name(), member("MaxItems").range(1, 10'000)}, &list_versions_by_function);
  serve(at, operations::get_function_code_signing_config, {namespaced_name()}, &get_function_code_signing_config);
  serve(at, aws::lambda_operations::get_account_settings, {}, &get_account_settings);
  serve(at, aws::lambda_operations::invoke, invoke_constraints(), &invoke);
  serve(at, operations::invoke_with_response_stream, invoke_constraints(), &invoke_with_response_stream);
}

void register_aliases(const Registration& at) {
  serve(at, aws::lambda_operations::create_alias, create_alias_constraints(), &create_alias);
  serve(at, aws::lambda_operations::get_alias, name_of_alias_constraints(), &get_alias);
  serve(at, aws::lambda_operations::update_alias, update_alias_constraints(), &update_alias);
  serve(at, operations::delete_alias, name_of_alias_constraints(), &delete_alias);
  serve(at, aws::lambda_operations::list_aliases, list_aliases_constraints(), &list_aliases);
}

void register_permissions(const Registration& at) {
  serve(at, operations::add_permission, add_permission_constraints(), &add_permission);
  serve(at, operations::remove_permission, remove_permission_constraints(), &remove_permission);
  serve(at, operations::get_policy, {namespaced_name(), qualifier()}, &get_policy);
}

void register_tags(const Registration& at) {
  Constraints tagging = tagged_resource_constraints();
  tagging.push_back(member("Tags").required());
  serve(at, operations::tag_resource, std::move(tagging), &tag_resource);
  Constraints untagging = tagged_resource_constraints();
  untagging.push_back(member("TagKeys").required());
  serve(at, operations::untag_resource, std::move(untagging), &untag_resource);
  serve(at, operations::list_tags, tagged_resource_constraints(), &list_tags);
}

void register_concurrency(const Registration& at) {
  serve(at, operations::put_function_concurrency, {function_name(), member("ReservedConcurrentExecutions").required().min(0)},
        &put_function_concurrency);
  serve(at, operations::get_function_concurrency, {function_name()}, &get_function_concurrency);
  serve(at, operations::delete_function_concurrency, {function_name()}, &delete_function_concurrency);
  serve(at, aws::lambda_operations::get_provisioned_concurrency_config,
        {function_name(), member("Qualifier").required().length(1, 128).pattern("(|[a-zA-Z0-9$_-]+)")},
        &get_provisioned_concurrency_config);
}

void register_urls(const Registration& at) {
  serve(at, operations::create_function_url_config, create_url_constraints(), &create_function_url_config);
  serve(at, operations::get_function_url_config, url_constraints(), &get_function_url_config);
  serve(at, operations::update_function_url_config, url_constraints(), &update_function_url_config);
  serve(at, operations::delete_function_url_config, url_constraints(), &delete_function_url_config);
  serve(at, operations::list_function_url_configs, {function_name(), member("MaxItems").range(1, 50)}, &list_function_url_configs);
}

void register_event_invoke(const Registration& at) {
  serve(at, operations::put_function_event_invoke_config, event_invoke_constraints(), &put_function_event_invoke_config);
  serve(at, operations::update_function_event_invoke_config, event_invoke_constraints(), &update_function_event_invoke_config);
  serve(at, operations::get_function_event_invoke_config, {namespaced_name(), qualifier()}, &get_function_event_invoke_config);
  serve(at, operations::delete_function_event_invoke_config, {namespaced_name(), qualifier()}, &delete_function_event_invoke_config);
  serve(at, operations::list_function_event_invoke_configs, {namespaced_name(), member("MaxItems").range(1, 50)},
        &list_function_event_invoke_configs);
}

}  // namespace

void register_operations(Api& api, ControlPlane& plane) {
  const Registration at{api, plane, std::make_shared<CallRateLimiter>(plane.limits.calls_per_second_max)};
  register_functions(at);
  register_aliases(at);
  register_permissions(at);
  register_tags(at);
  register_concurrency(at);
  register_urls(at);
  register_event_invoke(at);
}

}  // namespace martlet::cloud::lambda
