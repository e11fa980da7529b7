#include "message_filters.hpp"

#include <algorithm>

#include <martlet/cloud/event_bridge/event_pattern.hpp>

namespace martlet::cloud::event_sources {

bool matches_filters(const json::Value& record, const std::vector<std::string>& patterns) {
  if (patterns.empty()) return true;
  json::Value read = record;
  if (Result<json::Value> body = json::parse(record.text("body")); body && body->object()) read.set("body", *std::move(body));
  return std::ranges::any_of(patterns, [&](const std::string& text) {
    const Result<event_bridge::EventPattern> pattern = event_bridge::EventPattern::parse(text);
    return pattern && pattern->matches(read);
  });
}

}  // namespace martlet::cloud::event_sources
