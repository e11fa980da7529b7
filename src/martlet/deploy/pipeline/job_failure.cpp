#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

std::string_view failure_type_of_call(const aws::Failure& failure, std::string_view otherwise) {
  if (aws::is_denied(failure)) return aws::failure_type::permission_error;
  if (aws::is_transient(failure)) return aws::failure_type::system_unavailable;
  return otherwise;
}

JobFailure failure_while(const std::string& doing, const aws::Failure& failure, std::string_view otherwise) {
  return {failure_type_of_call(failure, otherwise), doing + ": " + aws::to_text(failure)};
}

}  // namespace martlet::deploy::pipeline
