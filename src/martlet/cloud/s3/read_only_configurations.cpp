// Bucket configurations that can be read but not changed. Terraform, for example, reads all of them.
#include "configuration_response.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

ServiceResult<http::Response> empty(Backend s3, const Call& call, const std::string& bucket, std::string_view action,
                                    std::string_view name) {
  const ServiceResult<Bucket> found = s3.access.permitted_bucket(call, bucket, action);
  if (!found) return std::unexpected(found.error());
  return configuration_response(call, name, "");
}

struct NotConfigured {
  std::string code;
  std::string message;
};

ServiceResult<http::Response> not_configured(Backend s3, const Call& call, const std::string& bucket, std::string_view action,
                                             NotConfigured error) {
  const ServiceResult<Bucket> found = s3.access.permitted_bucket(call, bucket, action);
  if (!found) return std::unexpected(found.error());
  return service_error(404, std::move(error.code), std::move(error.message), {{"BucketName", bucket}});
}

}  // namespace

ServiceResult<http::Response> get_bucket_accelerate(Backend s3, Call& call, BucketRequest& request) {
  return empty(s3, call, request.bucket, "s3:GetAccelerateConfiguration", "AccelerateConfiguration");
}
ServiceResult<http::Response> get_bucket_logging(Backend s3, Call& call, BucketRequest& request) {
  return empty(s3, call, request.bucket, "s3:GetBucketLogging", "BucketLoggingStatus");
}
ServiceResult<http::Response> get_bucket_cors(Backend s3, Call& call, BucketRequest& request) {
  return not_configured(s3, call, request.bucket, "s3:GetBucketCORS", {"NoSuchCORSConfiguration", "The CORS configuration does not exist"});
}
ServiceResult<http::Response> get_bucket_website(Backend s3, Call& call, BucketRequest& request) {
  return not_configured(s3, call, request.bucket, "s3:GetBucketWebsite",
                        {"NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"});
}
ServiceResult<http::Response> get_bucket_replication(Backend s3, Call& call, BucketRequest& request) {
  return not_configured(s3, call, request.bucket, "s3:GetReplicationConfiguration",
                        {"ReplicationConfigurationNotFoundError", "The replication configuration was not found"});
}
ServiceResult<http::Response> get_object_lock_configuration(Backend s3, Call& call, BucketRequest& request) {
  return not_configured(s3, call, request.bucket, "s3:GetBucketObjectLockConfiguration",
                        {"ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket"});
}

}  // namespace martlet::cloud::s3
