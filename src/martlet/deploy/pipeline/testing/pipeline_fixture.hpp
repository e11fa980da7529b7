#pragma once
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include <martlet/deploy/pipeline/deployer.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>
#include <martlet/deploy/simulated_aws/simulated_code_pipeline.hpp>
#include <martlet/deploy/simulated_aws/simulated_download.hpp>
#include <martlet/deploy/simulated_aws/simulated_lambda.hpp>
#include <martlet/deploy/simulated_aws/simulated_s3.hpp>

namespace martlet::deploy::pipeline {

inline const std::string prod_account = "222222222222";
inline const std::string stage_account = "111111111111";

/// The artifact bucket, accessed with the credentials of jobs.
class Artifacts final : public aws::S3 {
 public:
  Artifacts(simulated_aws::SimulatedAws& simulation, const std::map<std::string, std::string>& objects, bool are_accepted)
      : simulation_(simulation), objects_(objects), are_accepted_(are_accepted) {}
  Task<aws::Outcome<aws::ObjectHead>> get_object(aws::GetObjectRequest request, aws::DownloadSink& sink) override;
  Task<aws::Outcome<aws::ObjectHead>> head_object(aws::HeadObjectRequest) override { throw std::logic_error("not asked for"); }
  Task<aws::Outcome<aws::PutObjectResponse>> put_object(aws::PutObjectRequest) override { throw std::logic_error("not asked for"); }
  Task<aws::Outcome<aws::DeleteObjectResponse>> delete_object(aws::DeleteObjectRequest) override {
    throw std::logic_error("not asked for");
  }
  Task<aws::Outcome<aws::ListObjectsV2Response>> list_objects_v2(aws::ListObjectsV2Request) override {
    throw std::logic_error("not asked for");
  }

 private:
  simulated_aws::SimulatedAws& simulation_;
  const std::map<std::string, std::string>& objects_;
  bool are_accepted_;
};

class SimulatedSsm final : public aws::Ssm {
 public:
  explicit SimulatedSsm(simulated_aws::SimulatedAws& simulation) : simulation_(simulation) {}
  Task<aws::Outcome<aws::GetParameterResponse>> get_parameter(aws::GetParameterRequest request) override;
  Task<aws::Outcome<aws::GetParametersResponse>> get_parameters(aws::GetParametersRequest) override {
    throw std::logic_error("not asked for");
  }
  std::map<std::string, std::string> parameters{};

 private:
  simulated_aws::SimulatedAws& simulation_;
};

/// A simulated AWS with two accounts, a pipeline in `prod_account` whose action is the deployer, and one job for it.
struct PipelineFixture : PipelineClients {
  PipelineFixture();
  ~PipelineFixture() override;

  // The clients that the deployer uses.
  aws::CodePipeline& code_pipeline() override { return pipeline; }
  aws::Ssm& ssm() override { return parameters; }
  std::unique_ptr<aws::S3> artifact_store(const aws::ArtifactCredentials& credentials) override;
  std::unique_ptr<OwnedDeployerClients> open_clients(const DeployerConfiguration& configuration) override;

  simulated_aws::SimulatedAws simulation;
  simulated_aws::SimulatedLambda prod_lambda{simulation, prod_account}, stage_lambda{simulation, stage_account};
  simulated_aws::SimulatedDownload download{simulation};
  simulated_aws::SimulatedS3 s3{simulation, prod_account};
  simulated_aws::SimulatedCodePipeline pipeline{simulation};
  SimulatedSsm parameters{simulation};
  std::map<std::string, std::string> objects{};                                    ///< artifacts' bytes, by "bucket/key"
  std::set<std::string> accepted{"ASIAOLDOLDOLDOLDOLD0", "ASIANEWNEWNEWNEWNEW0"};  ///< access keys that S3 accepts
  std::string exception{};                                                         ///< thrown by open_clients(), unless empty
  std::vector<std::string> lines{};                                                ///< the lines of the log
  DeployerOptions options{};

  /// Creates the function in both accounts. In the lower account, it has version `semver`.
  void add_stage_version(const std::string& name, const std::string& semver);
  /// Makes the upper account run `semver`.
  void set_prod_live(const std::string& name, const std::string& semver);
  std::string live(const std::string& name);

  /// These set the artifact to a zip with this definition, or to these bytes.
  void define(const std::string& definition);
  void put_artifact(std::string zip) { objects["artifacts/" + artifact_key] = std::move(zip); }

  std::string user_parameters = R"({"prefix":"orders-","pipeline":"orders","execution":"#{codepipeline.PipelineExecutionId}",)"
                                R"("sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source","externalId":"external-id-4711"}]})";
  int artifacts = 1;
  std::string artifact_key = "orders/definition/abc";
  /// Starts an execution of the pipeline.
  std::string start();
  /// Returns the event of the running job, or of a new execution if none runs. `token` replaces CodePipeline's own.
  std::string event(std::optional<std::string> token = {});

  struct Handled {
    std::string answer;    ///< the deployer's response, or "error: ..."
    std::string reported;  ///< "success", "continuation", "failure", "nothing"; "" for an error
    int successes = 0, failures = 0;
  };
  /// Invokes the deployer once, with event() and a time limit.
  Handled invoke(std::chrono::milliseconds time = std::chrono::minutes(15));
  Handled invoke(const std::string& event, std::chrono::milliseconds time = std::chrono::minutes(15));
  const aws::FailureDetails& failure() const { return pipeline.failures.back().failure_details; }
  /// Returns the deployer's whole output: log lines, responses, reports to CodePipeline.
  std::string output() const;

 private:
  std::vector<std::string> answers_{};
};

/// A definition file with one function.
inline const std::string api_111 = R"({"lambdas":[{"name":"orders-api","version":"1.1.1"}]})";

/// Returns a zip of these files.
std::string zip_of(const std::map<std::string, std::string>& files, const std::filesystem::path& folder);

}  // namespace martlet::deploy::pipeline
