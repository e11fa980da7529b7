#include "alias_configuration.hpp"
#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "list_page.hpp"

namespace martlet::cloud::lambda {

ServiceResult<aws::ListAliasesResponse> list_aliases(ControlPlane& plane, Call& call, aws::ListAliasesRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:ListAliases", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  if (!plane.store.function(*function)) return function_not_found(function->arn());
  const ServiceResult<std::string> marker = from_marker(request.marker);
  if (!marker) return std::unexpected(marker.error());
  const int count = page_size(request.max_items);
  std::vector<AliasRecord> aliases = plane.store.list_aliases(*function, request.function_version.value_or(""), *marker, count + 1);
  aws::ListAliasesResponse response;
  response.next_marker = cut_page(aliases, count, [](const AliasRecord& alias) { return alias.name; });
  for (const AliasRecord& alias : aliases) response.aliases.push_back(described(alias, *function));
  return response;
}

}  // namespace martlet::cloud::lambda
