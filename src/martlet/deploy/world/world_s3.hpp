#pragma once
#include <martlet/aws/s3/s3.hpp>
#include <martlet/deploy/world/world.hpp>

namespace martlet::deploy::world {

/// S3, as one account of the world uses it.
class WorldS3 final : public aws::S3 {
 public:
  WorldS3(World& world, std::string account) : world_(world), account_(std::move(account)) {}
  Task<aws::Answer<aws::ObjectHead>> get_object(aws::GetObjectRequest request, aws::Sink& sink) override;
  Task<aws::Answer<aws::ObjectHead>> head_object(aws::HeadObjectRequest request) override;
  Task<aws::Answer<aws::PutObjectResponse>> put_object(aws::PutObjectRequest request) override;
  Task<aws::Answer<aws::DeleteObjectResponse>> delete_object(aws::DeleteObjectRequest request) override;
  Task<aws::Answer<aws::ListObjectsV2Response>> list_objects_v2(aws::ListObjectsV2Request request) override;

 private:
  Call call(std::string operation, const std::string& bucket, bool changes = false) const {
    return {account_, std::move(operation), bucket, {}, changes};
  }
  std::map<std::string, PackagePtr>& bucket(const std::string& name) { return world_.accounts.at(account_).buckets[name]; }
  World& world_;
  std::string account_;
};

}  // namespace martlet::deploy::world
