#include "code_pipeline_handlers.hpp"
#include "job_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::PutJobFailureResultResponse> put_job_failure_result(Pipelines& pipelines, Call& call,
                                                                       aws::PutJobFailureResultRequest& request) {
  const ServiceResult<Pipelines::Job> job = permitted_job(pipelines, call, "codepipeline:PutJobFailureResult", request.job_id);
  if (!job) return std::unexpected(job.error());
  const aws::FailureDetails& details = request.failure_details;
  ActionResult result{.status = ActionRun::Status::failed,
                      .external_id = details.external_execution_id.value_or(""),
                      .error_code = details.type,
                      .error_message = details.message};
  end_job(pipelines, *job, std::move(result), call.now);
  return aws::PutJobFailureResultResponse{};
}

}  // namespace martlet::cloud::code_pipeline
