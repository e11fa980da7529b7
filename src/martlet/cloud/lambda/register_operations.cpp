#include "register_operations.hpp"

#include <memory>
#include <type_traits>

#include "call_rate_limiter.hpp"
#include "event_source_mapping_tag_access.hpp"
#include "lambda_constraints.hpp"
#include "lambda_operations.hpp"
#include "operations/lambda_handlers.hpp"

namespace martlet::cloud::lambda {
namespace {

// The Api to which handlers are added, and the checks that precede each handler.
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

// Registers the operations on tags, both of functions and of resources that are stored elsewhere.
void register_tags(const Registration& at, EventSourceMappingTags* const& mapping_tags) {
  Constraints tagging = tagged_resource_constraints();
  tagging.push_back(member("Tags").required());
  serve(at, operations::tag_resource, std::move(tagging),
        [&mapping_tags](ControlPlane& plane, Call& call, TagResourceRequest& request) -> ServiceResult<NoContent> {
          if (!mapping_tags || !is_event_source_mapping(request.resource)) return tag_resource(plane, call, request);
          const ServiceResult<> changed =
              change_mapping_tags(*mapping_tags, call, "lambda:TagResource", request.resource, [&](MappingTags& tags) {
                for (const auto& [key, value] : request.tags) tags[key] = value;
              });
          if (!changed) return std::unexpected(changed.error());
          return NoContent();
        });
  Constraints untagging = tagged_resource_constraints();
  untagging.push_back(member("TagKeys").required());
  serve(at, operations::untag_resource, std::move(untagging),
        [&mapping_tags](ControlPlane& plane, Call& call, UntagResourceRequest& request) -> ServiceResult<NoContent> {
          if (!mapping_tags || !is_event_source_mapping(request.resource)) return untag_resource(plane, call, request);
          const ServiceResult<> changed =
              change_mapping_tags(*mapping_tags, call, "lambda:UntagResource", request.resource, [&](MappingTags& tags) {
                for (const std::string& key : request.tag_keys) tags.erase(key);
              });
          if (!changed) return std::unexpected(changed.error());
          return NoContent();
        });
  serve(at, operations::list_tags, tagged_resource_constraints(),
        [&mapping_tags](ControlPlane& plane, Call& call, ListTagsRequest& request) -> ServiceResult<ListTagsResponse> {
          if (!mapping_tags || !is_event_source_mapping(request.resource)) return list_tags(plane, call, request);
          ServiceResult<MappingTags> tags = permitted_mapping_tags(*mapping_tags, call, "lambda:ListTags", request.resource);
          if (!tags) return std::unexpected(tags.error());
          return ListTagsResponse{.tags = *std::move(tags)};
        });
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

void register_operations(Api& api, ControlPlane& plane, EventSourceMappingTags* const& mapping_tags) {
  const Registration at{api, plane, std::make_shared<CallRateLimiter>(plane.limits.calls_per_second_max)};
  register_functions(at);
  register_aliases(at);
  register_permissions(at);
  register_tags(at, mapping_tags);
  register_concurrency(at);
  register_urls(at);
  register_event_invoke(at);
}

}  // namespace martlet::cloud::lambda
