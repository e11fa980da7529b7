#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

JobFailure failure_while(const std::string& doing, const aws::Failure& failure, std::string_view otherwise) {
  std::string message = doing + ": " + aws::to_text(failure);
  if (aws::is_denied(failure)) return {aws::failure_type::permission_error, std::move(message)};
  if (aws::is_transient(failure)) return {aws::failure_type::system_unavailable, std::move(message)};
  return {otherwise, std::move(message)};
}

std::string_view failure_type_of(Code code) {
  switch (code) {
    case Code::denied: return aws::failure_type::permission_error;
    case Code::timeout:
    case Code::unavailable: return aws::failure_type::system_unavailable;
    default: return aws::failure_type::job_failed;
  }
}

}  // namespace martlet::deploy::pipeline
