#include "aws_services.hpp"

#include <martlet/aws/download_client.hpp>
#include <martlet/aws/lambda_client.hpp>
#include <martlet/aws/s3_client.hpp>

namespace martlet::deploy::pipeline {
namespace {

// The engine paces and repeats calls of Lambda itself, and has to see each throttling.
aws::Connection paced_by_the_engine(const aws::Connection& connection) {
  aws::RetryOptions retries;
  retries.attempts_max = 1;
  return connection.with_retries(retries);
}

aws::Connection lower_account(const aws::Connection& connection, const Source& source) {
  aws::RoleOptions role;
  role.role_arn = source.role;
  role.session_name = "martlet-deployer";
  if (!source.external_id.empty()) role.external_id = source.external_id;
  return paced_by_the_engine(connection.as_role(std::move(role)));
}

class AwsReach final : public Reach {
 public:
  AwsReach(const aws::Connection& connection, const Settings& settings)
      : here_(paced_by_the_engine(connection)), download_(connection), s3_(connection) {
    access_.here = &here_;
    for (const Source& source : settings.sources) {
      lambdas_.push_back(std::make_unique<aws::LambdaClient>(lower_account(connection, source)));
      access_.sources.push_back({source.account, lambdas_.back().get()});
    }
    access_.download = &download_;
    if (!settings.staging_bucket.empty()) access_.staging = &s3_;
    if (settings.records && !settings.records->bucket.empty()) {
      records_.emplace(s3_, settings.records->bucket, settings.records->prefix);
      access_.records = &*records_;
    }
  }
  const Access& access() const override { return access_; }

 private:
  aws::LambdaClient here_;
  aws::DownloadClient download_;
  aws::S3Client s3_;
  std::vector<std::unique_ptr<aws::LambdaClient>> lambdas_;
  std::optional<S3Records> records_;
  Access access_{nullptr};
};

}  // namespace

AwsServices::AwsServices(aws::Connection connection) : connection_(std::move(connection)), code_pipeline_(connection_), ssm_(connection_) {}

std::unique_ptr<aws::S3> AwsServices::artifact_store(const aws::ArtifactCredentials& credentials) {
  aws::Credentials own{credentials.access_key_id, Secret(credentials.secret_access_key.reveal()),
                       Secret(credentials.session_token.reveal()), std::nullopt};
  return std::make_unique<aws::S3Client>(connection_.with_credentials(std::make_shared<aws::FixedCredentials>(std::move(own))));
}

std::unique_ptr<Reach> AwsServices::reach(const Settings& settings) { return std::make_unique<AwsReach>(connection_, settings); }

}  // namespace martlet::deploy::pipeline
