#include "response_log.hpp"

#include <martlet/http/request_target.hpp>
#include <martlet/http/status.hpp>

namespace martlet::lambda {
namespace {

Level level_of(int status) { return status >= 500 ? Level::error : status >= 400 ? Level::warn : Level::info; }

}  // namespace

void log_response(const HttpEventOptions& options, const Context& context, const http::Request& request, const http::Response& response) {
  if (!options.logs_responses || (response.status >= 200 && response.status < 300)) return;
  ResponseNote note;
  if (options.note) note = options.note(request, response);
  if (note.message.empty()) note.message = http::reason_phrase(response.status);
  if (note.route.empty()) note.route = http::path_of(request.target);
  context.log().write(level_of(response.status), note.message,
                      {{"status", response.status}, {"method", request.method}, {"route", note.route}});
}

void log_refusal(const Context& context, const Error& why) {
  context.log().warn("an event was refused", {{"status", 400}, {"reason", why.what}});
}

}  // namespace martlet::lambda
