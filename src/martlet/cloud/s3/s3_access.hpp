#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "s3_store.hpp"

namespace martlet::cloud::s3 {

/// Access control for buckets and objects. permitted_bucket() and bucket_of_permitted_object() check that the caller may perform an action
/// ("s3:GetObject"), and return the bucket. They fail with S3's errors if the bucket doesn't exist, its owner isn't the expected one,
/// access is denied, or the subresource isn't supported.
class S3Access {
 public:
  explicit S3Access(S3Store& store) : store_(store) {}

  ServiceResult<Bucket> permitted_bucket(const Call& call, const std::string& bucket, std::string_view action,
                                         ConditionContext context = {});
  ServiceResult<Bucket> bucket_of_permitted_object(const Call& call, const std::string& bucket, const std::string& key,
                                                   std::string_view action, ConditionContext context = {});
  /// Returns the error for an object that doesn't exist: `error` if the caller may list the bucket, otherwise AccessDenied.
  ServiceError missing_error(const Call& call, const Bucket& bucket, ServiceError error);

  /// Returns the bucket's policy; nullptr if it has none, or if RestrictPublicBuckets makes the policy not apply to this caller.
  std::shared_ptr<const Policy> policy_of(const Bucket& bucket, const Caller& caller);

 private:
  ServiceResult<Bucket> find(const Call& call, const std::string& name) const;
  ServiceResult<> authorize(const Call& call, const Bucket& bucket, const std::string& resource, std::string_view action,
                            ConditionContext context);

  struct Parsed {
    std::string text;
    std::shared_ptr<const Policy> policy;
    bool is_public = false;
  };
  const Parsed* parsed(const Bucket& bucket);

  S3Store& store_;
  std::map<std::string, Parsed> policies_;  // by bucket name
};

}  // namespace martlet::cloud::s3
