#pragma once
#include <string>
#include <string_view>

#include <martlet/json/value.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// What the event calls a job, as far as it can be told whom to answer. Errors quote nothing of the event: it holds credentials.
struct ReceivedJob {
  std::string id;
  json::Value job;  ///< the member "CodePipeline.job"
};

/// Code::malformed for what is no event of CodePipeline, or names no job that could be answered.
Result<ReceivedJob> read_event(std::string_view event);

/// ConfigurationError for a job that lacks what CodePipeline always tells.
JobResult<aws::JobDetails> read_job(const ReceivedJob& received);

}  // namespace martlet::deploy::pipeline
