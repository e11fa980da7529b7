#include "function_authorization.hpp"
#include "function_url_config.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "list_page.hpp"

namespace martlet::cloud::lambda {
namespace {

// Returns a URL's position, which must not be empty; the function's own URL has no qualifier.
std::string position_of(const UrlRecord& url) { return "/" + url.qualifier; }

}  // namespace

ServiceResult<ListFunctionUrlConfigsResponse> list_function_url_configs(ControlPlane& plane, Call& call, ListByFunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:ListFunctionUrlConfigs", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return not_found("Function does not exist");
  const ServiceResult<std::string> marker = from_marker(request.marker);
  if (!marker) return std::unexpected(marker.error());
  const int count = page_size(request.max_items);
  std::vector<UrlRecord> urls = plane.store.list_urls(*function, *marker, count + 1);
  ListFunctionUrlConfigsResponse response;
  response.next_marker = cut_page(urls, count, [](const UrlRecord& url) { return position_of(url); });
  for (const UrlRecord& url : urls) response.function_url_configs.push_back(described(plane, *function, url));
  return response;
}

}  // namespace martlet::cloud::lambda
