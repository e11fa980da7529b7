#include "request_notes.hpp"

#include <algorithm>
#include <array>

#include <martlet/http/status.hpp>

namespace martlet {
namespace {

constexpr std::array<std::string_view, 7> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

bool is_asked_for(int status, LogRequests lines, bool is_told) {
  if (lines == LogRequests::all) return true;
  if (status >= 500) return !is_told;
  return status >= 400 && lines == LogRequests::refused;
}

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

std::string_view logged_method(const Request& request) {
  const bool is_known = std::find(methods.begin(), methods.end(), request.method()) != methods.end();
  return is_known ? request.method() : std::string_view("other");
}

void RequestNotes::log_accepted(const Request& request) const {
  const std::string_view method = logged_method(request);
  const std::string_view route = request.route_path();
  if (!refused_input) return request.log().warn("invalid input was accepted", {{"method", method}, {"route", route}, {"reason", reason}});
  request.log().warn("invalid input was accepted", {{"method", method},
                                                    {"route", route},
                                                    {"source", name_of(refused_input->source())},
                                                    {"keys", refused_input->declared_keys()},
                                                    {"reason", refused_input->reasons()}});
}

void RequestNotes::log_answer(const Request& request, int status, LogRequests lines, bool is_told) const {
  if (!is_asked_for(status, lines, is_told)) return;
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun_;
  const std::string text = summary(request, status);
  const std::string_view method = logged_method(request);
  const std::string_view route = request.route_path();
  const Log& log = request.log();
  if (refused_input && status == 400) {
    return log.write(level_of(status), text,
                     {{"status", status},
                      {"method", method},
                      {"route", route},
                      {"milliseconds", took.count()},
                      {"source", name_of(refused_input->source())},
                      {"keys", refused_input->declared_keys()},
                      {"reason", refused_input->reasons()}});
  }
  if (!reason.empty() && status >= 400) {
    return log.write(level_of(status), text,
                     {{"status", status}, {"method", method}, {"route", route}, {"milliseconds", took.count()}, {"reason", reason}});
  }
  log.write(level_of(status), text, {{"status", status}, {"method", method}, {"route", route}, {"milliseconds", took.count()}});
}

}  // namespace martlet
