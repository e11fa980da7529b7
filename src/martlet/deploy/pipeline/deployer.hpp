#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/deploy/pipeline/pipeline_clients.hpp>

namespace martlet::deploy::pipeline {

struct DeployerOptions {
  std::string function_name{};  ///< the deployer's name, or "" if unknown; a prefix that would let it replace itself is refused
  std::filesystem::path download_folder_parent = "/tmp";  ///< where a folder is created for each job, and removed at the job's end
  std::uint64_t artifact_bytes_max = 128 * 1024 * 1024;   ///< an artifact is a whole repository, not just the file
  bool checks_permissions = true;                         ///< if true, it checks before its first job that it may put a job's result
  std::function<WallTime()> wall = wall_now;
};

/// An action of CodePipeline that deploys. Its configuration is the action's UserParameters, or the SSM parameter that they name
/// (deploy/input/deployer_configuration.hpp); its only input artifact is a zip with the definition file.
///
/// The deployer always reports to CodePipeline: PutJobSuccessResult, with a continuation token if time ran out, or PutJobFailureResult with
/// the kind of failure. The only exception is an event without a job ID. Lambda may deliver an event twice, or hours late. Before the first
/// write, and again right before LIVE moves, the deployer therefore asks CodePipeline whether the job's execution still runs this action
/// and no newer execution has reached it (execution_check.hpp). If not, nothing is changed. A job that already has its result isn't an
/// error. Contract: CodePipeline User Guide, "AWS Lambda invoke action reference", and CodePipeline API Reference.
class Deployer {
 public:
  /// `pipeline_clients` must outlive it.
  Deployer(PipelineClients& pipeline_clients, DeployerOptions options)
      : pipeline_clients_(pipeline_clients), options_(std::move(options)) {}

  /// Handles one event, `{"CodePipeline.job":{...}}`. `deadline`, on the loop's clock, is when Lambda ends the invocation. The work stops
  /// some time before that, and continues when the pipeline invokes it again. No line of `log` contains a credential. Returns
  /// `{"job":"ID","told":"success"|"continuation"|"failure"|"nothing"}`; "nothing" if the job already had its result. Fails, so that Lambda
  /// invokes the function again, if the event has no job ID (Code::malformed) or the result could not be reported.
  Task<Result<std::string>> handle(std::string event, std::optional<SteadyTime> deadline, Log log);

 private:
  PipelineClients& pipeline_clients_;
  const DeployerOptions options_;
};

}  // namespace martlet::deploy::pipeline
