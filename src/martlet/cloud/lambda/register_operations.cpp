#include "register_operations.hpp"

#include <memory>
#include <type_traits>

#include "call_rate_limiter.hpp"
#include "lambda_constraints.hpp"
#include "lambda_errors.hpp"
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
  return call_rate_exceeded();
}
template <class T>
Task<ServiceResult<T>> exceeded(const Task<ServiceResult<T>>*) {
  co_return exceeded(static_cast<const ServiceResult<T>*>(nullptr));
}

template <class Request, class Response, class Handler>
void serve(const Registration& registration, const aws::TypedOperation<Request, Response>& operation, Constraints constraints,
           Handler handler) {
  using Result = std::invoke_result_t<Handler, ControlPlane&, Call&, Request&>;
  registration.api.serve(operation, {.constraints = std::move(constraints)},
                         [handler, plane = &registration.plane, rate = registration.rate](Call& call, Request& request) {
                           if (!rate->admit(call.account(), call.now)) return exceeded(static_cast<const Result*>(nullptr));
                           return handler(*plane, call, request);
                         });
}

void register_functions(const Registration& registration) {
  serve(registration, operations::create_function, create_function_constraints(), &create_function);
  serve(registration, operations::get_function, {namespaced_name(), qualifier()}, &get_function);
  serve(registration, operations::get_function_configuration, {namespaced_name(), qualifier()}, &get_function_configuration);
  serve(registration, operations::delete_function, {namespaced_name(), qualifier()}, &delete_function);
  serve(registration, operations::list_functions,
        {member("MasterRegion").pattern(R"(ALL|[a-z]{2}(-gov)?-[a-z]+-\d{1})"), member("FunctionVersion").one_of({"ALL"}),
         member("MaxItems").range(1, 10'000)},
        &list_functions);
  serve(registration, operations::update_function_code, update_function_code_constraints(), &update_function_code);
  serve(registration, operations::update_function_configuration, update_function_configuration_constraints(),
        &update_function_configuration);
  serve(registration, operations::publish_version, publish_version_constraints(), &publish_version);
  serve(registration, operations::list_versions_by_function, {namespaced_name(), member("MaxItems").range(1, 10'000)},
        &list_versions_by_function);
  serve(registration, operations::get_function_code_signing_config, {namespaced_name()}, &get_function_code_signing_config);
  serve(registration, aws::lambda_operations::get_account_settings, {}, &get_account_settings);
  serve(registration, aws::lambda_operations::invoke, invoke_constraints(), &invoke);
  serve(registration, operations::invoke_with_response_stream, invoke_constraints(), &invoke_with_response_stream);
}

void register_aliases(const Registration& registration) {
  serve(registration, aws::lambda_operations::create_alias, create_alias_constraints(), &create_alias);
  serve(registration, aws::lambda_operations::get_alias, name_of_alias_constraints(), &get_alias);
  serve(registration, aws::lambda_operations::update_alias, update_alias_constraints(), &update_alias);
  serve(registration, operations::delete_alias, name_of_alias_constraints(), &delete_alias);
  serve(registration, aws::lambda_operations::list_aliases, list_aliases_constraints(), &list_aliases);
}

void register_permissions(const Registration& registration) {
  serve(registration, operations::add_permission, add_permission_constraints(), &add_permission);
  serve(registration, operations::remove_permission, remove_permission_constraints(), &remove_permission);
  serve(registration, operations::get_policy, {namespaced_name(), qualifier()}, &get_policy);
}

void register_tags(const Registration& registration) {
  Constraints tagging = tagged_resource_constraints();
  tagging.push_back(member("Tags").required());
  serve(registration, operations::tag_resource, std::move(tagging), &tag_resource);
  Constraints untagging = tagged_resource_constraints();
  untagging.push_back(member("TagKeys").required());
  serve(registration, operations::untag_resource, std::move(untagging), &untag_resource);
  serve(registration, operations::list_tags, tagged_resource_constraints(), &list_tags);
}

void register_concurrency(const Registration& registration) {
  serve(registration, operations::put_function_concurrency, {function_name(), member("ReservedConcurrentExecutions").required().min(0)},
        &put_function_concurrency);
  serve(registration, operations::get_function_concurrency, {function_name()}, &get_function_concurrency);
  serve(registration, operations::delete_function_concurrency, {function_name()}, &delete_function_concurrency);
  serve(registration, aws::lambda_operations::get_provisioned_concurrency_config,
        {function_name(), member("Qualifier").required().length(1, 128).pattern("(|[a-zA-Z0-9$_-]+)")},
        &get_provisioned_concurrency_config);
}

void register_urls(const Registration& registration) {
  serve(registration, operations::create_function_url_config, create_url_constraints(), &create_function_url_config);
  serve(registration, operations::get_function_url_config, url_constraints(), &get_function_url_config);
  serve(registration, operations::update_function_url_config, url_constraints(), &update_function_url_config);
  serve(registration, operations::delete_function_url_config, url_constraints(), &delete_function_url_config);
  serve(registration, operations::list_function_url_configs, {function_name(), member("MaxItems").range(1, 50)},
        &list_function_url_configs);
}

void register_event_invoke(const Registration& registration) {
  serve(registration, operations::put_function_event_invoke_config, event_invoke_constraints(), &put_function_event_invoke_config);
  serve(registration, operations::update_function_event_invoke_config, event_invoke_constraints(), &update_function_event_invoke_config);
  serve(registration, operations::get_function_event_invoke_config, {namespaced_name(), qualifier()}, &get_function_event_invoke_config);
  serve(registration, operations::delete_function_event_invoke_config, {namespaced_name(), qualifier()},
        &delete_function_event_invoke_config);
  serve(registration, operations::list_function_event_invoke_configs, {namespaced_name(), member("MaxItems").range(1, 50)},
        &list_function_event_invoke_configs);
}

}  // namespace

void register_operations(Api& api, ControlPlane& plane) {
  const Registration registration{api, plane, std::make_shared<CallRateLimiter>(plane.limits.calls_per_second_max)};
  register_functions(registration);
  register_aliases(registration);
  register_permissions(registration);
  register_tags(registration);
  register_concurrency(registration);
  register_urls(registration);
  register_event_invoke(registration);
}

}  // namespace martlet::cloud::lambda
