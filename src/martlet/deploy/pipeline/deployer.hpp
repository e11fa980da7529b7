#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/deploy/pipeline/services.hpp>

namespace martlet::deploy::pipeline {

struct DeployerOptions {
  std::string function_name{};             ///< its own: a prefix that would let it replace itself is refused; "" where unknown
  std::filesystem::path scratch = "/tmp";  ///< where a folder is made for each job, and removed at its end
  std::uint64_t artifact_bytes_max = 128 * 1024 * 1024;  ///< a repository comes whole, not just the file in it
  bool checks_permissions = true;                        ///< before the first job of a process: may it put a job's result at all?
  std::function<WallTime()> wall = wall_now;
};

/// An action of CodePipeline that deploys. Its configuration is the action's UserParameters, or the SSM parameter that they name
/// (deploy/input/deployer_configuration.hpp); its one input artifact is a zip that holds the definition file.
///
/// Whatever comes, CodePipeline is told: PutJobSuccessResult, with a continuation token where the time was too short, or
/// PutJobFailureResult with the kind of failure. Only an event without a job's id can't be answered there. Lambda may deliver
/// an event twice, or hours late: before the first write, and again right before LIVE moves, CodePipeline is asked whether the job's
/// execution still runs this action and no newer one has reached it (execution_check.hpp); if not, nothing is changed. That a job has its
/// result already isn't an error. Contract: CodePipeline User Guide, "AWS Lambda invoke action reference", and CodePipeline API Reference.
class Deployer {
 public:
  /// `services` must outlive it.
  Deployer(Services& services, DeployerOptions options) : services_(services), options_(std::move(options)) {}

  /// Handles one event, `{"CodePipeline.job":{...}}`. `deadline`, on the loop's clock, is when the invocation is ended: some time before
  /// that the work stops, and goes on when the pipeline asks again. No line of `log` holds a credential. Gives
  /// `{"job":"ID","told":"success"|"continuation"|"failure"|"nothing"}`; "nothing" where the job had its result already. Fails, so that
  /// Lambda invokes it again, where the event has no job's id (Code::malformed) or CodePipeline could not be told.
  Task<Result<std::string>> handle(std::string event, std::optional<SteadyTime> deadline, Log log);

 private:
  Services& services_;
  const DeployerOptions options_;
};

}  // namespace martlet::deploy::pipeline
