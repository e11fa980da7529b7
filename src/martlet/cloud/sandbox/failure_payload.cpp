#include "failure_payload.hpp"

#include <martlet/cloud/sandbox/sandbox.hpp>
#include <martlet/json/writer.hpp>

#include "platform_log_lines.hpp"

namespace martlet::cloud {

namespace {

std::string error_object(std::string_view type, std::string_view message) {
  std::string payload;
  json::Writer writer(payload);
  writer.begin_object();
  writer.key("errorType");
  writer.string(type);
  writer.key("errorMessage");
  writer.string(message);
  writer.end_object();
  return payload;
}

}  // namespace

std::string failure_payload(std::string_view request_id, std::string_view type, std::string_view message) {
  return error_object(type, "RequestId: " + std::string(request_id) + " Error: " + std::string(message));
}

std::string timed_out(std::string_view request_id, std::chrono::milliseconds timeout) {
  return failure_payload(request_id, "Sandbox.Timedout", "Task timed out after " + seconds_text(timeout) + " seconds");
}

std::string exited(std::string_view request_id, const ExitStatus& exit) {
  return failure_payload(request_id, "Runtime.ExitError",
                         exit.is_clean() ? "Runtime exited without providing a reason" : "Runtime exited with error: " + exit.to_text());
}

std::string response_size_too_large() {
  return error_object("Function.ResponseSizeTooLarge",
                      "Response payload size exceeded maximum allowed payload size (" + std::to_string(payload_bytes_max) + " bytes).");
}

// Returns an error worded like that of Lambda's supervisor, which is written in Go.
std::string invalid_entrypoint(std::string_view request_id, const Error& error, std::string_view program) {
  return failure_payload(request_id, "Runtime.InvalidEntrypoint", "fork/exec " + std::string(program) + ": " + error.what);
}

std::string missing_bootstrap(std::string_view request_id, std::string_view searched) {
  return failure_payload(request_id, "Runtime.InvalidEntrypoint", "Couldn't find valid bootstrap(s): [" + std::string(searched) + "]");
}

}  // namespace martlet::cloud
