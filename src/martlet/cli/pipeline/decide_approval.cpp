#include "decide_approval.hpp"

#include <vector>

#include "pipeline_view.hpp"

namespace martlet::cli {
namespace {

struct OpenApproval {
  DecidedApproval approval;
  std::string token;
};

std::vector<OpenApproval> open_approvals(const PipelineView& view, const std::string& stage_name) {
  std::vector<OpenApproval> open;
  for (const StageView& stage : view.stages) {
    if (!stage_name.empty() && stage.name != stage_name) continue;
    for (const ActionView& action : stage.actions) {
      if (action.waits_for_approval()) open.push_back({{stage.name, action.name, stage.execution}, action.token});
    }
  }
  return open;
}

Result<OpenApproval> single_approval(std::vector<OpenApproval> open, const ApprovalDecision& decision) {
  const std::string in = decision.stage.empty() ? decision.pipeline : "stage " + decision.stage + " of " + decision.pipeline;
  if (open.empty()) return failure(Code::not_found, in + " isn't waiting for an approval");
  if (open.size() == 1) return std::move(open.front());
  std::string names;
  for (const OpenApproval& one : open) names += (names.empty() ? "" : ", ") + one.approval.stage + " / " + one.approval.action;
  return failure(Code::conflict, in + " is waiting for several approvals: " + names, "choose the stage of one of them with --stage NAME");
}

}  // namespace

Task<Result<DecidedApproval>> decide_approval(aws::CodePipeline& pipelines, ApprovalDecision decision) {
  aws::Outcome<PipelineView> view = co_await read_pipeline(pipelines, decision.pipeline);
  if (!view) co_return std::unexpected(aws::to_error(view.error()));
  Result<OpenApproval> open = single_approval(open_approvals(*view, decision.stage), decision);
  if (!open) co_return std::unexpected(std::move(open.error()));
  aws::PutApprovalResultRequest request;
  request.pipeline_name = decision.pipeline;
  request.stage_name = open->approval.stage;
  request.action_name = open->approval.action;
  request.result.status = decision.is_yes ? aws::approval_status::approved : aws::approval_status::rejected;
  request.result.summary = decision.summary;
  request.token = open->token;
  Task<aws::Outcome<aws::PutApprovalResultResponse>> putting = pipelines.put_approval_result(std::move(request));
  aws::Outcome<aws::PutApprovalResultResponse> put = co_await std::move(putting);
  if (!put) co_return std::unexpected(aws::to_error(put.error()));
  co_return std::move(open->approval);
}

}  // namespace martlet::cli
