#include "code_pipeline_handlers.hpp"
#include "job_access.hpp"
#include "job_artifacts.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::PutJobSuccessResultResponse> put_job_success_result(Pipelines& pipelines, Call& call,
                                                                       aws::PutJobSuccessResultRequest& request) {
  const ServiceResult<Pipelines::Job> job = permitted_job(pipelines, call, "codepipeline:PutJobSuccessResult", request.job_id);
  if (!job) return std::unexpected(job.error());
  ActionRun& run = *job->run;
  const aws::ExecutionDetails details = request.execution_details.value_or(aws::ExecutionDetails());
  if (details.percent_complete) run.percent_complete = *details.percent_complete;
  if (request.continuation_token) {
    run.summary = details.summary.value_or(run.summary);
    run.external_id = details.external_execution_id.value_or(run.external_id);
    pipelines.continue_job(*job, *request.continuation_token, call.now);
    return aws::PutJobSuccessResultResponse{};
  }
  ActionResult result{.summary = details.summary.value_or(""), .external_id = details.external_execution_id.value_or("")};
  result.variables = request.output_variables.value_or(std::map<std::string, std::string>());
  result.artifacts = outputs_of(job->pipeline->running, *job->execution, run);
  end_job(pipelines, *job, std::move(result), call.now);
  return aws::PutJobSuccessResultResponse{};
}

}  // namespace martlet::cloud::code_pipeline
