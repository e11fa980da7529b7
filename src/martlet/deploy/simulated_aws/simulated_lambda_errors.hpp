#pragma once
#include <string>

#include <martlet/deploy/simulated_aws/simulated_aws.hpp>

/// Errors that several operations of the simulated Lambda return.
namespace martlet::deploy::simulated_aws {

inline std::unexpected<aws::Failure> refuse(const Call& call, std::string code, int status, std::string message) {
  return std::unexpected(failure_of(call, std::move(code), status, std::move(message)));
}

inline std::unexpected<aws::Failure> function_not_found(const Call& call) {
  return refuse(call, "ResourceNotFoundException", 404,
                "Function not found: arn:aws:lambda:eu-central-1:" + call.account + ":function:" + call.function);
}

}  // namespace martlet::deploy::simulated_aws
