#include "platform_log_lines.hpp"

#include <cstdio>

namespace martlet::cloud {
namespace {

std::string hundredths(double number) {
  char text[32];
  const int size = std::snprintf(text, sizeof text, "%.2f", number);
  return {text, static_cast<std::size_t>(size)};
}

std::string_view status_text(ReportStatus status) {
  switch (status) {
    case ReportStatus::success: return {};
    case ReportStatus::timeout: return "Status: timeout\t";
    case ReportStatus::out_of_memory: return "Status: error\tError Type: Runtime.OutOfMemory\t";
    case ReportStatus::exited: return "Status: error\tError Type: Runtime.ExitError\t";
    case ReportStatus::invalid_entrypoint: return "Status: error\tError Type: Runtime.InvalidEntrypoint\t";
  }
  return {};
}

std::string milliseconds_text(std::chrono::microseconds time) { return hundredths(static_cast<double>(time.count()) / 1000.0) + " ms"; }

}  // namespace

std::string start_line(std::string_view request_id, std::string_view version) {
  return "START RequestId: " + std::string(request_id) + " Version: " + std::string(version);
}

std::string end_line(std::string_view request_id) { return "END RequestId: " + std::string(request_id); }

std::string report_line(std::string_view request_id, const InvokeReport& report, unsigned memory_mb, ReportStatus status) {
  std::string line = "REPORT RequestId: " + std::string(request_id) + "\tDuration: " + milliseconds_text(report.duration) +
                     "\tBilled Duration: " + std::to_string(report.billed.count()) + " ms\tMemory Size: " + std::to_string(memory_mb) +
                     " MB\tMax Memory Used: " + std::to_string(report.memory_max_mb) + " MB\t";
  if (report.init) line += "Init Duration: " + milliseconds_text(*report.init) + '\t';
  line += status_text(status);
  return line;
}

std::string init_start_line(std::string_view runtime_version, std::string_view runtime_version_arn) {
  return "INIT_START Runtime Version: " + std::string(runtime_version) + "\tRuntime Version ARN: " + std::string(runtime_version_arn);
}

std::string init_timed_out_line(std::chrono::milliseconds init_max) {
  return "INIT_REPORT Init Duration: " + milliseconds_text(init_max) + "\tPhase: init\tStatus: timeout";
}

std::string timed_out_line(std::string_view request_id, WallTime now, std::chrono::milliseconds timeout) {
  return to_iso8601(now) + ' ' + std::string(request_id) + " Task timed out after " + seconds_text(timeout) + " seconds";
}

std::string seconds_text(std::chrono::milliseconds time) { return hundredths(static_cast<double>(time.count()) / 1000.0); }

std::string log_stream_name(WallTime now, std::string_view version, std::string_view digits) {
  std::string date = to_iso8601(now).substr(0, 10);
  for (char& c : date) {
    if (c == '-') c = '/';
  }
  return date + "/[" + std::string(version) + ']' + std::string(digits);
}

}  // namespace martlet::cloud
