#pragma once
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include <martlet/deploy/pipeline/deployer.hpp>
#include <martlet/deploy/world/world.hpp>
#include <martlet/deploy/world/world_download.hpp>
#include <martlet/deploy/world/world_lambda.hpp>
#include <martlet/deploy/world/world_s3.hpp>

namespace martlet::deploy::pipeline {

inline const std::string here = "222222222222";
inline const std::string below = "111111111111";
inline const std::string job_id = "11111111-aaaa-bbbb-cccc-222222222222";

/// CodePipeline of a world, with the jobs that it gave out: strict about its limits and about a job's state.
class WorldCodePipeline final : public aws::CodePipeline {
 public:
  explicit WorldCodePipeline(world::World& world) : world_(world) {}
  Task<aws::Answer<aws::PutJobSuccessResultResponse>> put_job_success_result(aws::PutJobSuccessResultRequest request) override;
  Task<aws::Answer<aws::PutJobFailureResultResponse>> put_job_failure_result(aws::PutJobFailureResultRequest request) override;
  Task<aws::Answer<aws::GetJobDetailsResponse>> get_job_details(aws::GetJobDetailsRequest request) override;
  Task<aws::Answer<aws::GetPipelineExecutionResponse>> get_pipeline_execution(aws::GetPipelineExecutionRequest) override {
    throw std::logic_error("not asked for");
  }
  Task<aws::Answer<aws::ListPipelineExecutionsResponse>> list_pipeline_executions(aws::ListPipelineExecutionsRequest) override {
    throw std::logic_error("not asked for");
  }
  Task<aws::Answer<aws::ListActionExecutionsResponse>> list_action_executions(aws::ListActionExecutionsRequest) override {
    throw std::logic_error("not asked for");
  }
  Task<aws::Answer<aws::GetPipelineStateResponse>> get_pipeline_state(aws::GetPipelineStateRequest) override {
    throw std::logic_error("not asked for");
  }

  aws::JobDetails job{};  ///< what GetJobDetails tells of the one job that there is
  bool has_ended = false;
  std::vector<aws::PutJobSuccessResultRequest> successes{};
  std::vector<aws::PutJobFailureResultRequest> failures{};
  std::set<std::string> denied{};            ///< operations
  std::map<std::string, int> throttlings{};  ///< so many calls of an operation are throttled

 private:
  std::optional<aws::Failure> refusal(const world::Call& call, const std::string& id);
  world::World& world_;
};

/// The artifact bucket, as credentials of jobs read it.
class Artifacts final : public aws::S3 {
 public:
  Artifacts(world::World& world, const std::map<std::string, std::string>& objects, bool are_accepted)
      : world_(world), objects_(objects), are_accepted_(are_accepted) {}
  Task<aws::Answer<aws::ObjectHead>> get_object(aws::GetObjectRequest request, aws::Sink& sink) override;
  Task<aws::Answer<aws::ObjectHead>> head_object(aws::HeadObjectRequest) override { throw std::logic_error("not asked for"); }
  Task<aws::Answer<aws::PutObjectResponse>> put_object(aws::PutObjectRequest) override { throw std::logic_error("not asked for"); }
  Task<aws::Answer<aws::DeleteObjectResponse>> delete_object(aws::DeleteObjectRequest) override { throw std::logic_error("not asked for"); }
  Task<aws::Answer<aws::ListObjectsV2Response>> list_objects_v2(aws::ListObjectsV2Request) override {
    throw std::logic_error("not asked for");
  }

 private:
  world::World& world_;
  const std::map<std::string, std::string>& objects_;
  bool are_accepted_;
};

class WorldSsm final : public aws::Ssm {
 public:
  explicit WorldSsm(world::World& world) : world_(world) {}
  Task<aws::Answer<aws::GetParameterResponse>> get_parameter(aws::GetParameterRequest request) override;
  Task<aws::Answer<aws::GetParametersResponse>> get_parameters(aws::GetParametersRequest) override {
    throw std::logic_error("not asked for");
  }
  std::map<std::string, std::string> parameters{};

 private:
  world::World& world_;
};

/// A world with two accounts, a pipeline in the upper one whose action is the deployer, and one job for it.
struct Scene : Services {
  Scene();
  ~Scene() override;

  // What the deployer reaches.
  aws::CodePipeline& code_pipeline() override { return pipeline; }
  aws::Ssm& ssm() override { return parameters; }
  std::unique_ptr<aws::S3> artifact_store(const aws::ArtifactCredentials& credentials) override;
  std::unique_ptr<AccountAccess> open_access(const Settings& settings) override;

  world::World world;
  world::WorldLambda lambda{world, here}, lower{world, below};
  world::WorldDownload download{world};
  world::WorldS3 s3{world, here};
  WorldCodePipeline pipeline{world};
  WorldSsm parameters{world};
  std::map<std::string, std::string> objects{};                                    ///< "bucket/key" -> an artifact's bytes
  std::set<std::string> accepted{"ASIAOLDOLDOLDOLDOLD0", "ASIANEWNEWNEWNEWNEW0"};  ///< access keys that S3 takes
  std::string exception{};                                                         ///< open_access() throws it
  std::vector<std::string> lines{};                                                ///< what was logged
  DeployerOptions options{};

  /// The function, in both accounts; the lower one bears `semver`.
  void below_has(const std::string& name, const std::string& semver);
  /// The upper account runs `semver`.
  void runs(const std::string& name, const std::string& semver);
  std::string live(const std::string& name);

  /// The artifact: a zip with this definition, or these bytes.
  void define(const std::string& definition);
  void put_artifact(std::string zip) { objects["artifacts/orders/definition/abc"] = std::move(zip); }

  std::string user_parameters =
      R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source","externalId":"external-id-4711"}]})";
  std::string token{};
  int artifacts = 1;
  std::string event() const;

  struct Handled {
    std::string answer;  ///< or "error: ..."
    int successes = 0, failures = 0;
  };
  /// One invocation, which has so long.
  Handled invoke(std::chrono::milliseconds time = std::chrono::minutes(15));
  Handled invoke(const std::string& event, std::chrono::milliseconds time = std::chrono::minutes(15));
  const aws::FailureDetails& failure() const { return pipeline.failures.back().failure_details; }
  /// Everything that left the deployer: log lines, answers, what CodePipeline was told.
  std::string output() const;

 private:
  std::vector<std::string> answers_{};
};

/// A zip of these files.
std::string zip_of(const std::map<std::string, std::string>& files, const std::filesystem::path& scratch);

}  // namespace martlet::deploy::pipeline
