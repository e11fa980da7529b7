#include <charconv>

#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "list_page.hpp"
#include "version_configuration.hpp"

namespace martlet::cloud::lambda {

ServiceResult<ListVersionsByFunctionResponse> list_versions_by_function(ControlPlane& plane, Call& call,
                                                                        aws::ListVersionsByFunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:ListVersionsByFunction", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return function_not_found(function->arn());
  const ServiceResult<std::string> marker = from_marker(request.marker);
  if (!marker) return std::unexpected(marker.error());
  std::int64_t last = -1;
  std::from_chars(marker->data(), marker->data() + marker->size(), last);
  const int count = page_size(request.max_items);
  std::vector<VersionRecord> versions = plane.store.list_versions(*function, last + 1, count + 1);
  ListVersionsByFunctionResponse response;
  response.next_marker = cut_page(versions, count, [](const VersionRecord& version) { return std::to_string(version.number); });
  for (const VersionRecord& version : versions) response.versions.push_back(listed(version, function->arn(version.version()), call.now));
  return response;
}

}  // namespace martlet::cloud::lambda
