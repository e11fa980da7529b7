#include "job_action.hpp"

namespace martlet::deploy::pipeline {
namespace {

std::string parameters_of(const aws::JobData& job) {
  if (!job.action_configuration) return {};
  const auto found = job.action_configuration->configuration.find("UserParameters");
  return found == job.action_configuration->configuration.end() ? std::string() : found->second;
}

// Fills in unknown members from the job's context.
void take_context(const aws::JobData& job, JobAction& action) {
  if (!job.pipeline_context) return;
  const aws::PipelineContext& context = *job.pipeline_context;
  if (action.execution.execution.empty() && context.pipeline_name && context.pipeline_execution_id)
    action.execution = {*context.pipeline_name, *context.pipeline_execution_id};
  if (context.action) action.action_execution_id = context.action->action_execution_id.value_or("");
}

}  // namespace

Task<JobResult<JobAction>> find_job_action(aws::CodePipeline& code_pipeline, aws::JobDetails job, std::string function_name) {
  JobAction action{{}, std::move(function_name), parameters_of(job.data)};
  if (const auto named = execution_in(action.user_parameters)) action.execution = *named;
  take_context(job.data, action);
  if (!action.execution.execution.empty()) co_return action;
  aws::GetJobDetailsRequest request;
  request.job_id = job.id;
  aws::Outcome<aws::GetJobDetailsResponse> details = co_await code_pipeline.get_job_details(std::move(request));
  if (details) take_context(details->job_details.data, action);
  if (!action.execution.execution.empty()) co_return action;
  std::string message =
      "neither the action's UserParameters nor CodePipeline say which execution this job belongs to, so a late event can't be "
      "distinguished from a current one; nothing was changed";
  if (!details) message += " (" + aws::to_text(details.error()) + ")";
  message += R"(; add "pipeline":"NAME","execution":"#{codepipeline.PipelineExecutionId}" to the UserParameters)";
  co_return job_failure(aws::failure_type::configuration_error, std::move(message));
}

}  // namespace martlet::deploy::pipeline
