#pragma once
#include <expected>
#include <string>
#include <string_view>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>

namespace martlet::deploy::pipeline {

/// The reason why a job fails, as it is reported to CodePipeline.
struct JobFailure {
  std::string_view type;  ///< aws::failure_type
  std::string message;
};

template <class T>
using JobResult = std::expected<T, JobFailure>;

inline std::unexpected<JobFailure> job_failure(std::string_view type, std::string message) {
  return std::unexpected(JobFailure{type, std::move(message)});
}

/// Returns a failure for an error in the action's configuration or its input, which a person has to correct.
inline std::unexpected<JobFailure> configuration_failure(std::string message) {
  return job_failure(aws::failure_type::configuration_error, std::move(message));
}

/// Returns the failure type for a call to AWS that failed: PermissionError if the call was denied, SystemUnavailable if it may succeed
/// later, or else `otherwise`.
std::string_view failure_type_of_call(const aws::Failure& failure, std::string_view otherwise);

/// Returns the failure for a call to AWS that failed while `doing` ("reading the artifact"), with the type that failure_type_of_call()
/// returns.
JobFailure failure_while(const std::string& doing, const aws::Failure& failure, std::string_view otherwise);

}  // namespace martlet::deploy::pipeline
