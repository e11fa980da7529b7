#pragma once
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/aws/presigned_download/presigned_download.hpp>
#include <martlet/aws/s3/s3.hpp>
#include <martlet/deploy/records/record_store.hpp>

namespace martlet::deploy {

/// A lower account, and a Lambda client that uses the role in this account.
struct SourceClient {
  std::string account;
  aws::Lambda* lambda;
};

/// The AWS clients of the deployer. All must outlive the call that they are passed to, and be used on its loop only.
struct DeployerClients {
  aws::Lambda* here;                    ///< the account and region whose functions are deployed
  std::vector<SourceClient> sources{};  ///< searched in this order
  aws::PresignedDownload* download = nullptr;
  aws::S3* staging = nullptr;      ///< for DeployerConfiguration::staging_bucket; nullptr if there is none
  RecordStore* records = nullptr;  ///< nullptr if nothing is recorded
};

}  // namespace martlet::deploy
