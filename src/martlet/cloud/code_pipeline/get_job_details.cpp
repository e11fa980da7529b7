#include "lambda_job.hpp"

#include "handlers.hpp"

namespace martlet::cloud::code_pipeline {

Reply<aws::GetJobDetailsResponse> get_job_details(Pipelines& pipelines, Call& call, aws::GetJobDetailsRequest& request) {
  const Reply<> allowed = call.authorize({.action = "codepipeline:GetJobDetails"});
  if (!allowed) return std::unexpected(allowed.error());
  const Pipelines::Job job = pipelines.find_job(call.account(), request.job_id);
  if (!job.run) return refusal(400, "JobNotFoundException", "Job " + request.job_id + " was not found, or has its result already.");
  const Reply<TemporaryCredentials> keys = artifact_keys(pipelines.authority(), job.pipeline->record, *job.execution, *job.run, call.now);
  if (!keys) return std::unexpected(keys.error());
  return aws::GetJobDetailsResponse{{job.run->job_id, call.account(), job_data(job.pipeline->record, *job.execution, *job.run, *keys)}};
}

}  // namespace martlet::cloud::code_pipeline
