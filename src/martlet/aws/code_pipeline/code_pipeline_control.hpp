#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/schema/type.hpp>

/// The shapes of the operations that start an execution, and approve or reject an action. Contract: CodePipeline API Reference.
namespace martlet::aws {

struct PipelineVariable {
  std::string name;
  std::string value;
};
struct SourceRevisionOverride {
  std::string action_name;
  std::string revision_type;  ///< COMMIT_ID or S3_OBJECT_VERSION_ID
  std::string revision_value;
};
struct StartPipelineExecutionRequest {
  std::string name;
  std::optional<std::vector<PipelineVariable>> variables{};  ///< 1 to 50
  std::optional<std::vector<SourceRevisionOverride>> source_revisions{};
  std::optional<std::string> client_request_token{};  ///< generated for each call if empty
};
/// Fails with PipelineNotFoundException or ConcurrentPipelineExecutionsLimitExceededException.
struct StartPipelineExecutionResponse {
  std::string pipeline_execution_id;
};

/// The values of ApprovalResult::status.
namespace approval_status {
inline constexpr std::string_view approved = "Approved", rejected = "Rejected";
}  // namespace approval_status
struct ApprovalResult {
  std::string summary;  ///< 512 characters at most; may be empty
  std::string status;   ///< one of approval_status
};
struct PutApprovalResultRequest {
  std::string pipeline_name;
  std::string stage_name;
  std::string action_name;
  ApprovalResult result;
  std::string token;  ///< the token of the open approval, as returned by GetPipelineState
};
/// Fails with InvalidApprovalTokenException or ApprovalAlreadyCompletedException if the approval was completed or has expired.
struct PutApprovalResultResponse {
  double approved_at = 0;  ///< seconds since 1970
};

Schema describe(Type<PipelineVariable>);
Schema describe(Type<SourceRevisionOverride>);
Schema describe(Type<StartPipelineExecutionRequest>);
Schema describe(Type<StartPipelineExecutionResponse>);
Schema describe(Type<ApprovalResult>);
Schema describe(Type<PutApprovalResultRequest>);
Schema describe(Type<PutApprovalResultResponse>);

}  // namespace martlet::aws
