#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include "exit_status.hpp"

namespace martlet::cloud {

/// Returns Lambda's own error for a failed invocation: `{"errorType":TYPE,"errorMessage":"RequestId: ID Error: MESSAGE"}`.
std::string failure_payload(std::string_view request_id, std::string_view type, std::string_view message);

/// Returns the error for a program that exists but can't be started. `error` is the error of spawn().
std::string invalid_entrypoint(std::string_view request_id, const Error& error, std::string_view program);
/// Returns the error for a missing program. `searched` lists the paths at which it was searched for, separated by spaces.
std::string missing_bootstrap(std::string_view request_id, std::string_view searched);

// Specific errors, with the types and wording of AWS (recorded in 2025 and 2026).
std::string timed_out(std::string_view request_id, std::chrono::milliseconds timeout);
std::string exited(std::string_view request_id, const ExitStatus& exit);
std::string response_size_too_large();

}  // namespace martlet::cloud
