#pragma once
#include <memory>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/aws/s3/s3.hpp>
#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/deploy/deploy.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy::pipeline {

/// The accounts, buckets and records that a job's configuration lead to. Owns what access() points at.
class AccountAccess {
 public:
  virtual ~AccountAccess() = default;
  virtual const Access& access() const = 0;
};

/// Where the function's calls go. Belongs to one loop's thread. AwsServices (aws_services.hpp) is the real one.
class Services {
 public:
  virtual ~Services() = default;
  virtual aws::CodePipeline& code_pipeline() = 0;
  virtual aws::Ssm& ssm() = 0;
  /// S3 as a job's own credentials allow it: they read the job's artifacts, and nothing else.
  virtual std::unique_ptr<aws::S3> artifact_store(const aws::ArtifactCredentials& credentials) = 0;
  virtual std::unique_ptr<AccountAccess> open_access(const DeployerConfiguration& configuration) = 0;
};

}  // namespace martlet::deploy::pipeline
