#include "job_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<Pipelines::Job> permitted_job(Pipelines& pipelines, const Call& call, std::string_view action, const std::string& job_id) {
  const ServiceResult<> allowed = call.authorize({.action = std::string(action)});
  if (!allowed) return std::unexpected(allowed.error());
  const Pipelines::Job job = pipelines.find_job(call.account(), job_id);
  if (job.run) return job;
  if (pipelines.had_job(call.account(), job_id))
    return service_error(400, "InvalidJobStateException", "Job " + job_id + " has its result already, or its execution has ended.");
  return service_error(400, "JobNotFoundException", "Job " + job_id + " was not found.");
}

void end_job(Pipelines& pipelines, const Pipelines::Job& job, ActionResult result, WallTime now) {
  end_action(*job.execution, job.run->id, std::move(result), now);
  pipelines.save_execution(*job.pipeline, *job.execution);
  pipelines.schedule_advance(*job.pipeline);
}

}  // namespace martlet::cloud::code_pipeline
