#pragma once
#include <expected>
#include <string>
#include <string_view>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/base/result.hpp>

namespace martlet::deploy::pipeline {

/// Why a job fails, as CodePipeline is told.
struct JobFailure {
  std::string_view type;  ///< aws::failure_type
  std::string message;
};

template <class T>
using JobResult = std::expected<T, JobFailure>;

inline std::unexpected<JobFailure> job_failure(std::string_view type, std::string message) {
  return std::unexpected(JobFailure{type, std::move(message)});
}

/// A call of AWS that failed while `doing` ("reading the artifact"): PermissionError where it was denied, SystemUnavailable where it may
/// succeed later, `otherwise` for everything else.
JobFailure failure_while(const std::string& doing, const aws::Failure& failure, std::string_view otherwise);

/// The kind for an error of ours.
std::string_view failure_type_of(Code code);

}  // namespace martlet::deploy::pipeline
