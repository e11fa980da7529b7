#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include "exit_status.hpp"

namespace martlet::cloud {

/// `{"errorType":TYPE,"errorMessage":"RequestId: ID Error: MESSAGE"}`: what Lambda itself says of an invocation that failed.
std::string failure_payload(std::string_view request_id, std::string_view type, std::string_view message);

/// Of a function whose program is there, but can't be started: `error` as spawn() fails.
std::string entry_failure(std::string_view request_id, const Error& error, std::string_view program);
/// Of a function that has no program: `searched` are the files where it could have been, with a space between them.
std::string missing_entry(std::string_view request_id, std::string_view searched);

// The cases, with type and wording as AWS had them last (recorded in 2025 and 2026).
std::string timed_out(std::string_view request_id, std::chrono::milliseconds timeout);
std::string exited(std::string_view request_id, const ExitStatus& exit);
std::string answer_too_large();

}  // namespace martlet::cloud
