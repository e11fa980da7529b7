#pragma once
#include <map>

#include <martlet/aws/s3/s3.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>

namespace martlet::deploy::simulated_aws {

/// The simulated S3 of one account.
class SimulatedS3 final : public aws::S3 {
 public:
  SimulatedS3(SimulatedAws& simulation, std::string account) : simulation_(simulation), account_(std::move(account)) {}
  Task<aws::Outcome<aws::ObjectHead>> get_object(aws::GetObjectRequest request, aws::DownloadSink& sink) override;
  Task<aws::Outcome<aws::ObjectHead>> head_object(aws::HeadObjectRequest request) override;
  Task<aws::Outcome<aws::PutObjectResponse>> put_object(aws::PutObjectRequest request) override;
  Task<aws::Outcome<aws::DeleteObjectResponse>> delete_object(aws::DeleteObjectRequest request) override;
  Task<aws::Outcome<aws::ListObjectsV2Response>> list_objects_v2(aws::ListObjectsV2Request request) override;

 private:
  Call call(std::string operation, const std::string& bucket, bool changes = false) const {
    return {account_, std::move(operation), bucket, {}, changes};
  }
  std::map<std::string, PackagePtr>& bucket(const std::string& name) { return simulation_.accounts.at(account_).buckets[name]; }
  SimulatedAws& simulation_;
  std::string account_;
};

}  // namespace martlet::deploy::simulated_aws
