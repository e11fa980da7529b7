#include "code_pipeline_handlers.hpp"
#include "job_access.hpp"
#include "job_artifacts.hpp"
#include "lambda_job.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::GetJobDetailsResponse> get_job_details(Pipelines& pipelines, Call& call, aws::GetJobDetailsRequest& request) {
  const ServiceResult<Pipelines::Job> job = permitted_job(pipelines, call, "codepipeline:GetJobDetails", request.job_id);
  if (!job) return std::unexpected(job.error());
  const RunningPipeline& pipeline = job->pipeline->running;
  const ServiceResult<TemporaryCredentials> keys =
      artifact_credentials(pipelines.access_control(), pipeline, *job->execution, *job->run, call.now);
  if (!keys) return std::unexpected(keys.error());
  return aws::GetJobDetailsResponse{{job->run->job_id, call.account(), job_data(pipeline, *job->execution, *job->run, *keys)}};
}

}  // namespace martlet::cloud::code_pipeline
