// Configurations of a bucket that can't be set here. Clients that read a whole bucket, such as Terraform, request them.
#include "canonical_user.hpp"
#include "errors.hpp"
#include "headers.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::string_view xml_namespace = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

http::Response document(const Call& call, std::string_view name, std::string_view content) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(name) + std::string(xml_namespace) + ">" +
                     std::string(content) + "</" + std::string(name) + ">";
  http::Response response = answer(call, 200);
  response.headers.set("content-type", "application/xml");
  response.headers.set("content-length", std::to_string(text.size()));
  response.body = std::move(text);
  return response;
}

Reply<http::Response> empty(Backend s3, const Call& call, const std::string& bucket, std::string_view action, std::string_view name) {
  const Reply<Bucket> found = s3.access.to_bucket(call, bucket, action);
  if (!found) return std::unexpected(found.error());
  return document(call, name, "");
}

struct Absence {
  std::string code;
  std::string message;
};

Reply<http::Response> absent(Backend s3, const Call& call, const std::string& bucket, std::string_view action, Absence absence) {
  const Reply<Bucket> found = s3.access.to_bucket(call, bucket, action);
  if (!found) return std::unexpected(found.error());
  return refusal(404, std::move(absence.code), std::move(absence.message), {{"BucketName", bucket}});
}

}  // namespace

// Buckets in us-east-1 have no location constraint.
Reply<http::Response> get_bucket_location(Backend s3, Call& call, BucketRequest& request) {
  const Reply<Bucket> bucket = s3.access.to_bucket(call, request.bucket, "s3:GetBucketLocation");
  if (!bucket) return std::unexpected(bucket.error());
  return document(call, "LocationConstraint", bucket->region == "us-east-1" ? "" : bucket->region);
}

Reply<http::Response> get_bucket_acl(Backend s3, Call& call, BucketRequest& request) {
  const Reply<Bucket> bucket = s3.access.to_bucket(call, request.bucket, "s3:GetBucketAcl");
  if (!bucket) return std::unexpected(bucket.error());
  const std::string owner = "<ID>" + canonical_user(bucket->account) + "</ID>";
  return document(call, "AccessControlPolicy",
                  "<Owner>" + owner +
                      "</Owner><AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                      "xsi:type=\"CanonicalUser\">" +
                      owner + "</Grantee><Permission>FULL_CONTROL</Permission></Grant></AccessControlList>");
}

Reply<RequestPaymentConfiguration> get_bucket_request_payment(Backend s3, Call& call, BucketRequest& request) {
  const Reply<Bucket> bucket = s3.access.to_bucket(call, request.bucket, "s3:GetBucketRequestPayment");
  if (!bucket) return std::unexpected(bucket.error());
  return RequestPaymentConfiguration{};
}

Reply<http::Response> get_bucket_accelerate(Backend s3, Call& call, BucketRequest& request) {
  return empty(s3, call, request.bucket, "s3:GetAccelerateConfiguration", "AccelerateConfiguration");
}
Reply<http::Response> get_bucket_logging(Backend s3, Call& call, BucketRequest& request) {
  return empty(s3, call, request.bucket, "s3:GetBucketLogging", "BucketLoggingStatus");
}
Reply<http::Response> get_bucket_cors(Backend s3, Call& call, BucketRequest& request) {
  return absent(s3, call, request.bucket, "s3:GetBucketCORS", {"NoSuchCORSConfiguration", "The CORS configuration does not exist"});
}
Reply<http::Response> get_bucket_website(Backend s3, Call& call, BucketRequest& request) {
  return absent(s3, call, request.bucket, "s3:GetBucketWebsite",
                {"NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"});
}
Reply<http::Response> get_bucket_replication(Backend s3, Call& call, BucketRequest& request) {
  return absent(s3, call, request.bucket, "s3:GetReplicationConfiguration",
                {"ReplicationConfigurationNotFoundError", "The replication configuration was not found"});
}
Reply<http::Response> get_object_lock_configuration(Backend s3, Call& call, BucketRequest& request) {
  return absent(s3, call, request.bucket, "s3:GetBucketObjectLockConfiguration",
                {"ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket"});
}

}  // namespace martlet::cloud::s3
