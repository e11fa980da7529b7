#include "event_context.hpp"

#include <martlet/json/value.hpp>

#include "http_events.hpp"

namespace martlet::lambda {

json::Value EventContext::read() const { return json::parse(request_context(*invocation_)).value_or(json::Value()); }

}  // namespace martlet::lambda
