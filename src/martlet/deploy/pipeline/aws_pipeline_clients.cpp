#include "aws_pipeline_clients.hpp"

#include <martlet/aws/credentials/assumed_role.hpp>
#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/aws/presigned_download/presigned_download_client.hpp>
#include <martlet/aws/s3/s3_client.hpp>
#include <martlet/deploy/decision/rate_limited_lambda.hpp>
#include <martlet/deploy/records/s3_record_store.hpp>

namespace martlet::deploy::pipeline {
namespace {

aws::Session lower_account(const aws::Session& session, const Source& source) {
  aws::RoleOptions role;
  role.role_arn = source.role;
  role.session_name = "martlet-deployer";
  if (!source.external_id.empty()) role.external_id = source.external_id;
  return deploy::without_retries(as_role(session, std::move(role)));
}

class AwsDeployerClients final : public OwnedDeployerClients {
 public:
  AwsDeployerClients(const aws::Session& session, const DeployerConfiguration& configuration)
      : here_(deploy::without_retries(session)), download_(session), s3_(session) {
    clients_.here = &here_;
    for (const Source& source : configuration.sources) {
      lambdas_.push_back(std::make_unique<aws::LambdaClient>(lower_account(session, source)));
      clients_.sources.push_back({source.account, lambdas_.back().get()});
    }
    clients_.download = &download_;
    if (!configuration.staging_bucket.empty()) clients_.staging = &s3_;
    if (configuration.records && !configuration.records->bucket.empty()) {
      records_.emplace(s3_, configuration.records->bucket, configuration.records->prefix);
      clients_.records = &*records_;
    }
  }
  const DeployerClients& clients() const override { return clients_; }

 private:
  aws::LambdaClient here_;
  aws::PresignedDownloadClient download_;
  aws::S3Client s3_;
  std::vector<std::unique_ptr<aws::LambdaClient>> lambdas_;
  std::optional<S3RecordStore> records_;
  DeployerClients clients_{nullptr};
};

}  // namespace

AwsPipelineClients::AwsPipelineClients(aws::Session session) : session_(std::move(session)), code_pipeline_(session_), ssm_(session_) {}

std::unique_ptr<aws::S3> AwsPipelineClients::artifact_store(const aws::ArtifactCredentials& credentials) {
  aws::SecurityCredentials own{credentials.access_key_id, Secret(credentials.secret_access_key.reveal()),
                               Secret(credentials.session_token.reveal()), std::nullopt};
  return std::make_unique<aws::S3Client>(session_.with_credentials(std::make_shared<aws::StaticCredentials>(std::move(own))));
}

std::unique_ptr<OwnedDeployerClients> AwsPipelineClients::open_clients(const DeployerConfiguration& configuration) {
  return std::make_unique<AwsDeployerClients>(session_, configuration);
}

}  // namespace martlet::deploy::pipeline
