#include "execution_answers.hpp"

#include "handlers.hpp"

namespace martlet::cloud::code_pipeline {

Reply<aws::PutJobSuccessResultResponse> put_job_success_result(Pipelines& pipelines, Call& call, aws::PutJobSuccessResultRequest& request) {
  const Reply<> allowed = call.authorize({.action = "codepipeline:PutJobSuccessResult"});
  if (!allowed) return std::unexpected(allowed.error());
  const Pipelines::Job job = pipelines.find_job(call.account(), request.job_id);
  if (!job.run) return refusal(400, "JobNotFoundException", "Job " + request.job_id + " was not found, or has its result already.");
  const aws::ExecutionDetails details = request.execution_details.value_or(aws::ExecutionDetails());
  if (details.percent_complete) job.run->percent_complete = *details.percent_complete;
  if (request.continuation_token) {
    job.run->summary = details.summary.value_or(job.run->summary);
    job.run->external_id = details.external_execution_id.value_or(job.run->external_id);
    pipelines.continue_job(job, *request.continuation_token, call.now);
    return aws::PutJobSuccessResultResponse{};
  }
  Ending ending{.summary = details.summary.value_or(""), .external_id = details.external_execution_id.value_or("")};
  ending.variables = request.output_variables.value_or(std::map<std::string, std::string>());
  ending.artifacts = outputs_of(job.pipeline->record, *job.execution, *job.run);
  end_action(*job.execution, job.run->id, std::move(ending), call.now);
  pipelines.keep(*job.pipeline, *job.execution);
  pipelines.go_on(*job.pipeline);
  return aws::PutJobSuccessResultResponse{};
}

}  // namespace martlet::cloud::code_pipeline
