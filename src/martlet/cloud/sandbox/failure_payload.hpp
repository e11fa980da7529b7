#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include "exit_status.hpp"

namespace martlet::cloud {

/// `{"errorType":TYPE,"errorMessage":"RequestId: ID Error: MESSAGE"}`: what Lambda itself says of an invocation that failed.
std::string failure_payload(std::string_view request_id, std::string_view type, std::string_view message);

/// Of a function whose program can't be started: `error` as spawn() fails.
std::string entry_failure(std::string_view request_id, const Error& error, const std::string& program);

// The cases, with type and wording as AWS had them last (recorded in 2025 and 2026).
std::string timed_out(std::string_view request_id, std::chrono::milliseconds timeout);
std::string exited(std::string_view request_id, const ExitStatus& exit);
std::string answer_too_large();

}  // namespace martlet::cloud
