#include "handlers.hpp"

namespace martlet::cloud::code_pipeline {

Reply<aws::PutJobFailureResultResponse> put_job_failure_result(Pipelines& pipelines, Call& call, aws::PutJobFailureResultRequest& request) {
  const Reply<> allowed = call.authorize({.action = "codepipeline:PutJobFailureResult"});
  if (!allowed) return std::unexpected(allowed.error());
  const Pipelines::Job job = pipelines.find_job(call.account(), request.job_id);
  if (!job.run) return refusal(400, "JobNotFoundException", "Job " + request.job_id + " was not found, or has its result already.");
  const aws::FailureDetails& details = request.failure_details;
  Ending ending{.status = ActionRun::Status::failed,
                .external_id = details.external_execution_id.value_or(""),
                .error_code = details.type,
                .error_message = details.message};
  end_action(*job.execution, job.run->id, std::move(ending), call.now);
  pipelines.keep(*job.pipeline, *job.execution);
  pipelines.go_on(*job.pipeline);
  return aws::PutJobFailureResultResponse{};
}

}  // namespace martlet::cloud::code_pipeline
