#include "request_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

ServiceResult<VersioningConfiguration> get_bucket_versioning(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketVersioning");
  if (!bucket) return std::unexpected(bucket.error());
  return VersioningConfiguration{.status = bucket->versioning, .mfa_delete = {}};
}

ServiceResult<EmptyResponse> put_bucket_versioning(Backend s3, Call& call, BucketDocumentRequest<VersioningConfiguration>& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutBucketVersioning");
  if (!bucket) return std::unexpected(bucket.error());
  if (!request.document.status)
    return service_error(400, "IllegalVersioningConfigurationException", "The Versioning element must be specified");
  if (request.document.mfa_delete == "Enabled") return not_implemented("MfaDelete", "The local cloud does not support MFA Delete.");
  s3.store.buckets.set_versioning(bucket->name, *request.document.status);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3
