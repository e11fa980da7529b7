#pragma once
#include <memory>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/aws/s3/s3.hpp>
#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/deploy/deploy.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy::pipeline {

/// The accounts, buckets and records of a job's deployer configuration. It owns the objects that clients() points at.
class OwnedDeployerClients {
 public:
  virtual ~OwnedDeployerClients() = default;
  virtual const DeployerClients& clients() const = 0;
};

/// The clients of the AWS services that the function calls. Belongs to one loop's thread. AwsPipelineClients (aws_pipeline_clients.hpp) is
/// the implementation for AWS.
class PipelineClients {
 public:
  virtual ~PipelineClients() = default;
  virtual aws::CodePipeline& code_pipeline() = 0;
  virtual aws::Ssm& ssm() = 0;
  /// Returns S3 with a job's own credentials, which can only read the job's artifacts.
  virtual std::unique_ptr<aws::S3> artifact_store(const aws::ArtifactCredentials& credentials) = 0;
  virtual std::unique_ptr<OwnedDeployerClients> open_clients(const DeployerConfiguration& configuration) = 0;
};

}  // namespace martlet::deploy::pipeline
