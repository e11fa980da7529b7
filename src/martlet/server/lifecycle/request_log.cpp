#include "request_log.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <martlet/http/status.hpp>

namespace martlet {
namespace {

constexpr std::array<std::string_view, 7> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

Level level_of(int status) { return status >= 500 ? Level::error : status >= 400 ? Level::warn : Level::info; }

std::string summary(const Request& request, int status) {
  std::string text(logged_method(request));
  text += ' ';
  text += request.route_path().empty() ? std::string_view("without a route") : request.route_path();
  text += ": ";
  text += std::to_string(status);
  text += ' ';
  text += http::reason_phrase(status);
  return text;
}

}  // namespace

bool is_logged(int status, LogRequests lines, bool is_reported) {
  if (lines == LogRequests::all) return true;
  if (status >= 500) return !is_reported;
  return status >= 400 && lines == LogRequests::refused;
}

std::string_view logged_method(const Request& request) {
  const bool is_known = std::find(methods.begin(), methods.end(), request.method()) != methods.end();
  return is_known || request.options().is_internal ? request.method() : std::string_view("other");
}

void RequestLog::log_accepted(const Request& request) const {
  const std::string_view method = logged_method(request);
  const std::string_view route = request.route_path();
  if (!input_problems) return request.log().warn("invalid input was accepted", {{"method", method}, {"route", route}, {"reason", reason}});
  request.log().warn("invalid input was accepted", {{"method", method},
                                                    {"route", route},
                                                    {"source", name_of(input_problems->source())},
                                                    {"keys", input_problems->declared_keys()},
                                                    {"reason", input_problems->reasons()}});
}

void RequestLog::log_response(const CompletedRequest& answered) const {
  const Request& request = *answered.request;
  const int status = answered.status;
  const std::chrono::duration<double, std::milli> took = answered.took;
  const bool has_input_problems = input_problems && status == 400;
  const std::string keys = has_input_problems ? input_problems->declared_keys() : std::string();
  const std::string reasons = has_input_problems ? input_problems->reasons() : status >= 400 ? reason : std::string();
  std::vector<LogField> fields{
      {"status", status}, {"method", answered.method}, {"route", request.route_path()}, {"milliseconds", took.count()}};
  if (answered.body_bytes) fields.emplace_back("bytes", *answered.body_bytes);
  if (has_input_problems) {
    fields.emplace_back("source", name_of(input_problems->source()));
    fields.emplace_back("keys", keys);
  }
  if (!reasons.empty()) fields.emplace_back("reason", reasons);
  request.log().write(level_of(status), summary(request, status), fields);
}

}  // namespace martlet
