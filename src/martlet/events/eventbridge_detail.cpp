#include "eventbridge_detail.hpp"

#include "event_members.hpp"

namespace martlet::events {

std::string take_detail(json::Value& event) {
  const json::Value detail = take(event, "detail");
  if (detail.is_null()) return {};
  return detail.string() ? *detail.string() : detail.to_text();
}

}  // namespace martlet::events
