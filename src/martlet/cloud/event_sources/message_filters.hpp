#pragma once
#include <string>
#include <vector>

#include <martlet/json/value.hpp>

namespace martlet::cloud::event_sources {

/// Returns whether a message's record matches one of the filters' patterns, or there are none. Patterns can match inside a JSON body.
bool matches_filters(const json::Value& record, const std::vector<std::string>& patterns);

}  // namespace martlet::cloud::event_sources
