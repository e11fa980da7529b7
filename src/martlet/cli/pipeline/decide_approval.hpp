#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/code_pipeline/code_pipeline.hpp>

namespace martlet::cli {

/// A decision on the approval that a pipeline waits for.
struct ApprovalDecision {
  std::string pipeline;
  std::string stage{};  ///< "" for the only stage with an open approval
  bool is_yes = true;
  std::string summary{};  ///< why; may be empty
};

/// An approval that was decided.
struct DecidedApproval {
  std::string stage;
  std::string action;
  std::string execution;
};

/// Sends the decision. Fails with Code::not_found if no approval is open, Code::conflict if several are and no stage was named, and as
/// CodePipeline does. `pipelines` must outlive the task.
Task<Result<DecidedApproval>> decide_approval(aws::CodePipeline& pipelines, ApprovalDecision decision);

}  // namespace martlet::cli
