#pragma once
#include <string>
#include <string_view>

#include "http_event.hpp"

namespace martlet::lambda {

struct PathRules {
  std::string_view base_path;  ///< as HttpEventOptions has it
  bool strips_stage = true;
};

/// Puts the request's target into `to`, encoded as it was when the client sent it: path, and `?` with the query where there is one.
/// REST APIs decode path and parameters, so they are encoded again; the others leave them encoded. Whatever the event holds, the
/// result is a target: it begins with `/` and has no byte that a request line can't carry.
void rebuild_target(const HttpEvent& event, const PathRules& rules, std::string& to);

}  // namespace martlet::lambda
