#include <martlet/aws/code_pipeline/code_pipeline_approval_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<ApprovalResult>) {
  using R = ApprovalResult;
  return object<R>("ApprovalResult", wire<&R::summary>("summary"), wire<&R::status>("status"));
}
Schema describe(Type<PutApprovalResultRequest>) {
  using R = PutApprovalResultRequest;
  return object<R>("PutApprovalResultRequest", required<&R::pipeline_name>("pipelineName"), required<&R::stage_name>("stageName"),
                   required<&R::action_name>("actionName"), required<&R::result>("result"), required<&R::token>("token"));
}
Schema describe(Type<PutApprovalResultResponse>) {
  using R = PutApprovalResultResponse;
  return object<R>("PutApprovalResultResponse", wire<&R::approved_at>("approvedAt"));
}

}  // namespace martlet::aws
