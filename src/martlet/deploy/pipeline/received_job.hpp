#pragma once
#include <string>
#include <string_view>

#include <martlet/json/value.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// The job in an event, read only as far as is needed to report a result. Errors never quote the event, since it contains credentials.
struct ReceivedJob {
  std::string id;
  json::Value job;  ///< the member "CodePipeline.job"
};

/// Reads the job. Fails with Code::malformed if the event isn't from CodePipeline or has no valid job ID.
Result<ReceivedJob> read_event(std::string_view event);

/// Reads a job's details. Fails with ConfigurationError if the job lacks members that CodePipeline always sends.
JobResult<aws::JobDetails> read_job(const ReceivedJob& received);

}  // namespace martlet::deploy::pipeline
