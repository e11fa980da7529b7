#pragma once
#include <chrono>
#include <memory>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/code_commit/code_commit_service.hpp>
#include <martlet/cloud/code_pipeline/pipeline_dependencies.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

struct CodePipelineOptions {
  /// Between a job that asked to be continued and its next invocation; AWS doesn't document it.
  std::chrono::milliseconds continuation_delay{5000};
  Log log{};
};

/// What a pipeline's actions work with. All must outlive the service.
struct CodePipelineParts {
  Authority& authority;
  CodeCommitService& repositories;
  PipelineObjects& objects;
  PipelineFunctions& functions;
};

/// AWS CodePipeline: sources from CodeCommit and S3, Lambda's jobs, approvals by hand. What is under way when the process ends goes on at
/// the next start. Not supported, and refused: conditions and automatic retries of stages, triggers by filter, actions in other regions.
class CodePipelineService {
 public:
  static Result<CodePipelineService> open(Loop& loop, const StateFolder& state, const CodePipelineParts& parts,
                                          CodePipelineOptions options = {});
  CodePipelineService(CodePipelineService&&) noexcept;
  ~CodePipelineService();

  void serve(Api& api);

  /// Starts an execution for a rule of EventBridge, as `as`, whose role the target names. Fails with AccessDenied or
  /// PipelineNotFoundException.
  Reply<std::string> start_by_event(const Identity& as, const std::string& region, const std::string& pipeline,
                                    const std::string& rule_arn);

  /// An object of S3 is new, or changed: starts the pipelines of its account whose source looks for it by itself (PollForSourceChanges),
  /// where their role may read it. AWS looks every minute or so; here it is at once.
  void object_changed(const std::string& account, const std::string& region, const std::string& bucket, const std::string& key);
  /// The same of a branch of CodeCommit that was pushed.
  void branch_changed(const std::string& account, const std::string& region, const std::string& repository, const std::string& branch);

 private:
  struct Parts;
  explicit CodePipelineService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
