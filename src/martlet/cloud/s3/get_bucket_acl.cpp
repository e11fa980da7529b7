#include "canonical_user.hpp"
#include "configuration_response.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

ServiceResult<http::Response> get_bucket_acl(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketAcl");
  if (!bucket) return std::unexpected(bucket.error());
  const std::string owner = "<ID>" + canonical_user(bucket->account) + "</ID>";
  return configuration_response(call, "AccessControlPolicy",
                                "<Owner>" + owner +
                                    "</Owner><AccessControlList><Grant><Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                    "xsi:type=\"CanonicalUser\">" +
                                    owner + "</Grantee><Permission>FULL_CONTROL</Permission></Grant></AccessControlList>");
}

}  // namespace martlet::cloud::s3
