#pragma once
#include <martlet/aws/code_pipeline/code_pipeline_client.hpp>
#include <martlet/aws/session/session.hpp>
#include <martlet/aws/ssm/ssm_client.hpp>
#include <martlet/deploy/pipeline/pipeline_clients.hpp>

namespace martlet::deploy::pipeline {

/// The clients for the AWS services. Calls use the credentials of `session`; calls to a lower account use the role configured for it.
class AwsPipelineClients final : public PipelineClients {
 public:
  explicit AwsPipelineClients(aws::Session session);
  aws::CodePipeline& code_pipeline() override { return code_pipeline_; }
  aws::Ssm& ssm() override { return ssm_; }
  std::unique_ptr<aws::S3> artifact_store(const aws::ArtifactCredentials& credentials) override;
  std::unique_ptr<OwnedDeployerClients> open_clients(const DeployerConfiguration& configuration) override;

 private:
  aws::Session session_;
  aws::CodePipelineClient code_pipeline_;
  aws::SsmClient ssm_;
};

}  // namespace martlet::deploy::pipeline
