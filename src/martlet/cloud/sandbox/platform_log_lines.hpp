#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/sandbox/function_version.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// The status of an invocation in its REPORT line. An error that the function reports counts as a success there.
enum class ReportStatus { success, timeout, out_of_memory, exited, invalid_entrypoint };

// The lines that Lambda itself writes to a function's log in text format, without line breaks.

std::string start_line(std::string_view request_id, std::string_view version);
std::string end_line(std::string_view request_id);
/// Returns the REPORT line. Every field ends with a tab, including the last one.
std::string report_line(std::string_view request_id, const InvokeReport& report, unsigned memory_mb,
                        ReportStatus status = ReportStatus::success);
std::string timed_out_line(std::string_view request_id, WallTime now, std::chrono::milliseconds timeout);
std::string init_start_line(std::string_view runtime_version, std::string_view runtime_version_arn);
std::string init_timed_out_line(std::chrono::milliseconds init_max);

/// Returns a time in seconds, such as "3.00".
std::string seconds_text(std::chrono::milliseconds time);
/// Returns the log stream of a new environment: `2026/01/31/[$LATEST]` and 32 hex digits.
std::string log_stream_name(WallTime now, std::string_view version, std::string_view digits);

}  // namespace martlet::cloud
