#pragma once
#include <chrono>
#include <memory>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/code_pipeline/pipeline_dependencies.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

struct CodePipelineOptions {
  /// The delay before a job that asked to be continued is invoked again. AWS doesn't document its own delay.
  std::chrono::milliseconds continuation_delay{5000};
  Log log{};
};

/// AWS CodePipeline with sources from CodeCommit and S3, Lambda jobs and manual approvals. Work in progress when the process ends continues
/// at the next start. Refuses conditions and automatic retries of stages, trigger filters, and actions in other regions.
class CodePipelineService {
 public:
  static Result<CodePipelineService> open(Loop& loop, const StateFolder& state, const PipelineDependencies& dependencies,
                                          CodePipelineOptions options = {});
  CodePipelineService(CodePipelineService&&) noexcept;
  ~CodePipelineService();

  void serve(Api& api);

  /// Starts an execution for an EventBridge rule. `as` is a session of the role that the rule's target names. Fails with AccessDenied or
  /// PipelineNotFoundException.
  ServiceResult<std::string> start_by_event(const Identity& as, const std::string& region, const std::string& pipeline,
                                            const std::string& rule_arn);

  /// Starts the pipelines of an account whose source polls for this S3 object (PollForSourceChanges), if their role is allowed to read it.
  /// Call this after an object was created or changed. AWS polls about once a minute; this cloud doesn't wait.
  void on_object_changed(const std::string& account, const std::string& region, const std::string& bucket, const std::string& key);
  /// Does the same for a CodeCommit branch that was pushed.
  void on_branch_changed(const std::string& account, const std::string& region, const std::string& repository, const std::string& branch);

 private:
  struct Parts;
  explicit CodePipelineService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
