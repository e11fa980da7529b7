#pragma once
#include <string>
#include <string_view>

#include "http_event.hpp"

namespace martlet::lambda {

/// The prefixes of the application's paths, from HttpEventOptions.
struct PathRules {
  std::string_view base_path;
  bool strips_stage = true;
};

/// Returns whether the event's path can be written as the path of a request. An HTTP API's path with a dot segment can't: HTTP APIs decode
/// paths twice, so the client may have sent a dot segment (`/a/../b`) or a name (`/a/%252e%252e/b`). Read as a dot segment, the name would
/// leave the prefix that the API's route and authorizer matched.
bool is_encodable_path(const HttpEvent& event);

/// Writes the request's target into `to`, percent-encoded: the path, and `?` with the query if there is one. Decoded parts of an event
/// (HttpEventKind) are encoded again; parts as sent are unchanged. For any event, the result is a valid target: it begins with `/` and has
/// no byte that a request line can't contain.
void rebuild_target(const HttpEvent& event, const PathRules& rules, std::string& to);

}  // namespace martlet::lambda
