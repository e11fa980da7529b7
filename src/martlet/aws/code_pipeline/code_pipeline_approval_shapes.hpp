#pragma once
#include <string>
#include <string_view>

#include <martlet/schema/type.hpp>

/// The shapes of the operation that approves or rejects an action. Contract: CodePipeline API Reference.
namespace martlet::aws {

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

Schema describe(Type<ApprovalResult>);
Schema describe(Type<PutApprovalResultRequest>);
Schema describe(Type<PutApprovalResultResponse>);

}  // namespace martlet::aws
