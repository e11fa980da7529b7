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

/// The text of one file of the job's one input artifact, a zip in S3, fetched with the job's own credentials, which are renewed
/// (GetJobDetails) where they don't serve any more; `secrets` learns the new ones. All must outlive the task. ConfigurationError for no
/// artifact, several, or one that isn't a zip that can be trusted or lacks the file; RevisionUnavailable where the object is gone;
/// PermissionError, SystemUnavailable.
Task<JobResult<std::string>> read_artifact(Services& services, const aws::JobDetails& job, const ArtifactOptions& options,
                                           SecretFilter& secrets);

}  // namespace martlet::deploy::pipeline
