#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "packages.hpp"
#include "version_configuration.hpp"
#include "version_lifecycle.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionConfiguration> publish_version(ControlPlane& plane, Call& call, aws::PublishVersionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:PublishVersion", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  const ServiceResult<VersionRecord> version = begin_update(plane, call, *function, request.revision_id);
  if (!version) return std::unexpected(version.error());
  const std::string& code_sha256 = version->configuration.code_sha256;
  if (request.code_sha256 && !request.code_sha256->empty() && *request.code_sha256 != code_sha256)
    return invalid_parameter("CodeSHA256 (" + *request.code_sha256 + ") is different from current CodeSHA256 in $LATEST (" + code_sha256 +
                             "). Please try again with the CodeSHA256 in $LATEST.");
  if (ServiceResult<> fits = check_code_storage(plane, *function, version->configuration.code_size); !fits)
    return std::unexpected(fits.error());
  const VersionRecord published =
      plane.store.write([&] { return publish(plane, *function, *version, request.description, false, call.now); });
  return described(published, function->arn(published.version()), call.now);
}

}  // namespace martlet::cloud::lambda
