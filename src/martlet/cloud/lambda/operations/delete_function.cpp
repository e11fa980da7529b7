#include <charconv>
#include <set>

#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "packages.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr int many = 10'000;

std::string aliases_of(ControlPlane& plane, const FunctionReference& version) {
  std::string names;
  for (const AliasRecord& alias : plane.store.list_aliases(version, "", "", many)) {
    if (alias.version == version.qualifier || alias.weights.contains(*version.qualifier)) names += (names.empty() ? "" : ", ") + alias.name;
  }
  return names;
}

ServiceResult<> delete_version(ControlPlane& plane, const FunctionReference& function) {
  if (!is_version(*function.qualifier)) return invalid_parameter("Deletion of aliases is not currently supported.");
  if (plane.store.is_aliased(function, *function.qualifier))
    return conflict("Unable to delete version because the following aliases reference it: [" + aliases_of(plane, function) + "]");
  std::int64_t number = 0;
  std::from_chars(function.qualifier->data(), function.qualifier->data() + function.qualifier->size(), number);
  const std::optional<VersionRecord> version = plane.store.version(function, number);
  if (!version) return {};
  plane.store.write([&] { plane.store.remove_version(function, number); });
  remove_package_if_unused(plane, version->configuration.code_sha256);
  if (plane.runner) plane.runner->end_environments(function.arn(), *function.qualifier);
  return {};
}

void delete_whole(ControlPlane& plane, const FunctionReference& function) {
  std::set<std::string> packages;
  for (std::int64_t from = 0;;) {
    const std::vector<VersionRecord> versions = plane.store.list_versions(function, from, many);
    for (const VersionRecord& version : versions) packages.insert(version.configuration.code_sha256);
    if (versions.size() < many) break;
    from = versions.back().number + 1;
  }
  plane.store.remove(function);
  for (const std::string& code_sha256 : packages) remove_package_if_unused(plane, code_sha256);
  if (!plane.runner) return;
  plane.runner->end_environments(function.arn(), {});
  plane.runner->set_reserved_concurrency(function.arn(), std::nullopt);
}

}  // namespace

ServiceResult<NoContent> delete_function(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:DeleteFunction", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  if (function->qualifier == latest) return invalid_parameter("$LATEST version cannot be deleted without deleting the function.");
  if (!plane.store.function(*function)) return function_not_found(function->arn());
  if (function->qualifier) {
    if (const ServiceResult<> deleted = delete_version(plane, *function); !deleted) return std::unexpected(deleted.error());
  } else {
    delete_whole(plane, *function);
  }
  return NoContent();
}

}  // namespace martlet::cloud::lambda
