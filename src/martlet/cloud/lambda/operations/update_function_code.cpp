#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "lambda_time.hpp"
#include "packages.hpp"
#include "version_configuration.hpp"
#include "version_lifecycle.hpp"

namespace martlet::cloud::lambda {
namespace {

struct Changed {
  VersionRecord latest;
  std::optional<VersionRecord> published{};
};

Changed change(ControlPlane& plane, const FunctionKey& key, VersionRecord version, bool publishes, WallTime now) {
  mark_changed(plane, version, false, now);
  plane.store.put(key, version);
  Changed changed{version};
  if (publishes) changed.published = publish(plane, key, version, std::nullopt, true, now);
  return changed;
}

}  // namespace

ServiceResult<FunctionConfiguration> update_function_code(ControlPlane& plane, Call& call, aws::UpdateFunctionCodeRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:UpdateFunctionCode", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  ServiceResult<VersionRecord> version = begin_update(plane, call, *function, request.revision_id);
  if (!version) return std::unexpected(version.error());
  if (request.image_uri) return invalid_parameter("Please don't provide ImageUri when updating a function with packageType Zip.");
  if (request.s3_object_storage_mode.value_or("COPY") != "COPY") return not_supported("S3ObjectStorageMode other than COPY");
  const CodeSource source{request.zip_file, request.s3_bucket, request.s3_key, request.s3_object_version};
  const ServiceResult<Package> package = store_package(plane, call, source);
  if (!package) return std::unexpected(package.error());
  const std::string replaced = version->configuration.code_sha256;
  ServiceResult<> fits = check_code_storage(plane, *function, package->bytes - version->configuration.code_size);
  version->configuration.code_sha256 = package->code_sha256;
  version->configuration.code_size = package->bytes;
  version->configuration.last_modified = to_lambda_time(call.now);
  if (request.architectures) version->configuration.architectures = *request.architectures;
  if (!fits || request.dry_run.value_or(false)) {
    remove_package_if_unused(plane, package->code_sha256);
    if (!fits) return std::unexpected(fits.error());
    return described(*version, function->arn(), call.now);
  }
  const Changed changed =
      plane.store.write([&] { return change(plane, *function, *std::move(version), request.publish.value_or(false), call.now); });
  remove_package_if_unused(plane, replaced);
  if (changed.published) return described(*changed.published, function->arn(changed.published->version()), call.now);
  return described(changed.latest, function->arn(), call.now);
}

}  // namespace martlet::cloud::lambda
