#pragma once
#include <filesystem>
#include <string>

#include <martlet/deploy/pipeline/pipeline_clients.hpp>

#include "job_failure.hpp"
#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {

struct ArtifactOptions {
  std::string file;                       ///< the path of the wanted file inside the artifact
  std::filesystem::path download_folder;  ///< an existing directory
  std::uint64_t bytes_max = 0;            ///< the size limit of the artifact
  std::uint64_t file_bytes_max = 0;
};

/// Returns the text of one file in the job's only input artifact, a zip in S3. Fetches it with the job's own credentials, which are renewed
/// (GetJobDetails) if they have expired; the new ones are added to `secrets`. All arguments must outlive the task. Fails with
/// ConfigurationError if there is no artifact or several, or if the zip can't be trusted or lacks the file; with RevisionUnavailable if the
/// object no longer exists; or with PermissionError or SystemUnavailable if S3 denies the call or isn't available.
Task<JobResult<std::string>> read_artifact(PipelineClients& pipeline_clients, const aws::JobDetails& job, const ArtifactOptions& options,
                                           SecretFilter& secrets);

}  // namespace martlet::deploy::pipeline
