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

/// Can the event's path be written as the path of a request? An HTTP API decodes paths, twice: in a decoded path, nobody can tell a dot
/// segment that the client sent as one (`/a/../b`) from a name (`/a/%252e%252e/b`). Taken for a dot segment it would lead out of the
/// prefix that the API's route and its authorizer matched, so such a path can't be taken.
bool is_encodable_path(const HttpEvent& event);

/// Puts the request's target into `to`, percent-encoded: path, and `?` with the query where there is one. What an event has decoded
/// (EventKind) is encoded again; what it has as sent stays. Whatever the event holds, the result is a target: it begins with `/` and has
/// no byte that a request line can't carry.
void rebuild_target(const HttpEvent& event, const PathRules& rules, std::string& to);

}  // namespace martlet::lambda
