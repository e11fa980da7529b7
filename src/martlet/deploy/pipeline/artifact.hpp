#pragma once
#include <filesystem>
#include <string>

#include <martlet/deploy/pipeline/services.hpp>

#include "job_failure.hpp"
#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {

struct ArtifactOptions {
  std::string file;               ///< the path of the wanted file inside the artifact
  std::filesystem::path scratch;  ///< an existing directory
  std::uint64_t bytes_max = 0;    ///< of the artifact
  std::uint64_t file_bytes_max = 0;
};

/// The text of one file in the job's only input artifact, a zip in S3. It is fetched with the job's own credentials, which are renewed
/// (GetJobDetails) once they have expired; `secrets` learns the new ones. All must outlive the task. ConfigurationError for no artifact or
/// several, or for a zip that can't be trusted or lacks the file; RevisionUnavailable if the object is gone; PermissionError,
/// SystemUnavailable.
Task<JobResult<std::string>> read_artifact(Services& services, const aws::JobDetails& job, const ArtifactOptions& options,
                                           SecretFilter& secrets);

}  // namespace martlet::deploy::pipeline
