#include "empty_tumbling_window.hpp"

#include "event_members.hpp"

namespace martlet::events {

bool is_empty_window(const json::Value& event, std::string_view service) {
  return member(event, "window") && !records(event) && event.text("eventSourceARN").find(service) != std::string_view::npos;
}

}  // namespace martlet::events
