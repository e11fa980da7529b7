#pragma once
#include <martlet/deploy/execution/download_folder.hpp>
#include <martlet/deploy/pipeline/deployer.hpp>

#include "job_outcome.hpp"
#include "received_job.hpp"
#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {

/// A worker that processes one job, from its event to its outcome.
class JobWorker {
 public:
  /// All references must outlive this object. Work that isn't done at `until` continues in another invocation.
  JobWorker(PipelineClients& pipeline_clients, const DeployerOptions& options, const Log& log, SecretFilter& secrets,
            std::optional<SteadyTime> until)
      : pipeline_clients_(pipeline_clients), options_(options), log_(log), secrets_(secrets), until_(until) {}

  /// Never throws: an exception becomes a failed outcome.
  Task<JobOutcome> work(const ReceivedJob& received);

 private:
  struct ActionRequest;
  Task<JobOutcome> work_or_throw(const ReceivedJob& received);
  Task<JobResult<ActionRequest>> read_action_request(const aws::JobDetails& job, const DownloadFolder& downloads);
  Task<JobOutcome> deploy(const ActionRequest& request, Continuation now, const DownloadFolder& downloads);
  JobOutcome failed(JobFailure failure) const;
  JobResult<Continuation> continuation_of(const aws::JobData& job) const;

  PipelineClients& pipeline_clients_;
  const DeployerOptions& options_;
  const Log& log_;
  SecretFilter& secrets_;
  const std::optional<SteadyTime> until_;

  std::string job_;
  std::unique_ptr<OwnedDeployerClients> clients_{};
  std::string run_;
};

}  // namespace martlet::deploy::pipeline
