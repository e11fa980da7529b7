#pragma once
#include <string>

#include <martlet/deploy/simulated_aws/simulated_aws.hpp>

/// Errors that several operations of the simulated Lambda return.
namespace martlet::deploy::simulated_aws {

constexpr std::int64_t direct_upload_bytes_max = 50 * 1024 * 1024;

inline std::unexpected<aws::Failure> refuse(const Call& call, std::string code, int status, std::string message) {
  return std::unexpected(failure_of(call, std::move(code), status, std::move(message)));
}

inline std::unexpected<aws::Failure> no_function(const Call& call) {
  return refuse(call, "ResourceNotFoundException", 404,
                "Function not found: arn:aws:lambda:eu-central-1:" + call.account + ":function:" + call.function);
}

inline bool is_number(const std::string& text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos; }

}  // namespace martlet::deploy::simulated_aws
