#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "store.hpp"

namespace martlet::cloud::s3 {

/// May the caller do `action` ("s3:GetObject") with this bucket, or with the object `key` in it? Gives the bucket. Fails as S3 refuses: no
/// such bucket, another owner than expected, no permission, a part of S3 that isn't supported.
class Access {
 public:
  explicit Access(Store& store) : store_(store) {}

  Reply<Bucket> to_bucket(const Call& call, const std::string& bucket, std::string_view action, ConditionContext context = {});
  Reply<Bucket> to_object(const Call& call, const std::string& bucket, const std::string& key, std::string_view action,
                          ConditionContext context = {});
  /// The answer where an object doesn't exist: NoSuchKey only to callers who may list the bucket.
  ServiceError missing(const Call& call, const Bucket& bucket, ServiceError error);

  /// The policy of a bucket; nullptr: it has none, or its public access block keeps this caller out of it.
  std::shared_ptr<const Policy> policy_of(const Bucket& bucket, const Caller& caller);

 private:
  Reply<Bucket> find(const Call& call, const std::string& name) const;
  Reply<> authorize(const Call& call, const Bucket& bucket, const std::string& resource, std::string_view action, ConditionContext context);

  struct Parsed {
    std::string text;
    std::shared_ptr<const Policy> policy;
    bool is_public = false;
  };
  const Parsed* parsed(const Bucket& bucket);

  Store& store_;
  std::map<std::string, Parsed> policies_;  // by bucket
};

}  // namespace martlet::cloud::s3
