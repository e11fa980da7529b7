#include "event_invoke_config.hpp"
#include "function_authorization.hpp"
#include "lambda_handlers.hpp"
#include "list_page.hpp"

namespace martlet::cloud::lambda {

ServiceResult<ListFunctionEventInvokeConfigsResponse> list_function_event_invoke_configs(ControlPlane& plane, Call& call,
                                                                                         ListByFunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed =
          authorize(plane, call, "lambda:ListFunctionEventInvokeConfigs", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return not_found("The function doesn't exist.");
  const ServiceResult<std::string> marker = from_marker(request.marker);
  if (!marker) return std::unexpected(marker.error());
  const int count = page_size(request.max_items);
  std::vector<EventInvokeRecord> records = plane.store.list_event_invoke(*function, *marker, count + 1);
  ListFunctionEventInvokeConfigsResponse response;
  response.next_marker = cut_page(records, count, [](const EventInvokeRecord& record) { return record.qualifier; });
  for (const EventInvokeRecord& record : records) response.function_event_invoke_configs.push_back(described(*function, record));
  return response;
}

}  // namespace martlet::cloud::lambda
