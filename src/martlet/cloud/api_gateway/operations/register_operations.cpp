#include "register_operations.hpp"

#include "api_gateway_operations.hpp"
#include "handlers.hpp"

namespace martlet::cloud::http_apis {
namespace {

// API Gateway checks members in its handlers, with its own messages, so no constraints are declared.
class Registration {
 public:
  Registration(Api& api, ApiStore& store) : api_(api), store_(store) {}

  template <class Request, class Response>
  void add(const aws::TypedOperation<Request, Response>& operation, Reply<Response> (*handler)(ApiStore&, Call&, Request&)) {
    api_.serve(operation, {}, [&store = store_, handler](Call& call, Request& request) { return handler(store, call, request); });
  }

 private:
  Api& api_;
  ApiStore& store_;
};

}  // namespace

void register_operations(Api& api, ApiStore& store) {
  Registration to(api, store);
  to.add(operations::create_api, &http_apis::create_api);
  to.add(operations::get_api, &http_apis::get_api);
  to.add(operations::get_apis, &http_apis::get_apis);
  to.add(operations::update_api, &http_apis::update_api);
  to.add(operations::delete_api, &http_apis::delete_api);
  to.add(operations::delete_cors_configuration, &http_apis::delete_cors_configuration);
  to.add(operations::create_integration, &http_apis::create_integration);
  to.add(operations::get_integration, &http_apis::get_integration);
  to.add(operations::get_integrations, &http_apis::get_integrations);
  to.add(operations::update_integration, &http_apis::update_integration);
  to.add(operations::delete_integration, &http_apis::delete_integration);
  to.add(operations::create_route, &http_apis::create_route);
  to.add(operations::get_route, &http_apis::get_route);
  to.add(operations::get_routes, &http_apis::get_routes);
  to.add(operations::update_route, &http_apis::update_route);
  to.add(operations::delete_route, &http_apis::delete_route);
  to.add(operations::create_stage, &http_apis::create_stage);
  to.add(operations::get_stage, &http_apis::get_stage);
  to.add(operations::get_stages, &http_apis::get_stages);
  to.add(operations::update_stage, &http_apis::update_stage);
  to.add(operations::delete_stage, &http_apis::delete_stage);
  to.add(operations::create_deployment, &http_apis::create_deployment);
  to.add(operations::get_deployment, &http_apis::get_deployment);
  to.add(operations::get_deployments, &http_apis::get_deployments);
  to.add(operations::delete_deployment, &http_apis::delete_deployment);
  to.add(operations::tag_resource, &http_apis::tag_resource);
  to.add(operations::untag_resource, &http_apis::untag_resource);
  to.add(operations::get_tags, &http_apis::get_tags);
}

}  // namespace martlet::cloud::http_apis
