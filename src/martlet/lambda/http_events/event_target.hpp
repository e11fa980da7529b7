#pragma once
#include <string>
#include <string_view>

#include "http_event.hpp"

namespace martlet::lambda {

/// What comes before the application's own paths, as HttpEventOptions says it.
struct PathRules {
  std::string_view base_path;
  bool strips_stage = true;
};

/// Can the event's path be written as the path of a request? Not an HTTP API's with a dot segment: HTTP APIs decode paths twice, so that
/// the client may have sent a dot segment (`/a/../b`) or a name (`/a/%252e%252e/b`). Taken for a dot segment, the name would lead out of
/// the prefix that the API's route and authorizer matched.
bool is_encodable_path(const HttpEvent& event);

/// Puts the request's target into `to`, percent-encoded: path, and `?` with the query where there is one. What an event has decoded
/// (EventKind) is encoded again; what it has as sent stays. Whatever the event holds, the result is a target: it begins with `/` and has
/// no byte that a request line can't carry.
void rebuild_target(const HttpEvent& event, const PathRules& rules, std::string& to);

}  // namespace martlet::lambda
