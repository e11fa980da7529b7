#include "events.hpp"

#include <algorithm>
#include <stdexcept>

#include "event_dispatch.hpp"
#include "event_handlers.hpp"

namespace martlet {
namespace {

// The largest event that the runtime accepts; a record is smaller.
constexpr std::size_t payload_bytes_max = 32 * 1024 * 1024;

const char* type_for(HandlerInput::Shape shape) {
  switch (shape) {
    case HandlerInput::Shape::text: return "text/plain";
    case HandlerInput::Shape::bytes:
    case HandlerInput::Shape::stream: return "application/octet-stream";
    default: return "application/json";
  }
}

// How a record's payload is parsed depends on the handler's parameters, since events don't have a content type.
PayloadOptions payload_for(const HandlerBinding& binding) {
  PayloadOptions options;
  options.bytes_max = payload_bytes_max;
  options.parse = PayloadParse::raw;
  for (const HandlerInput& input : binding.inputs) {
    if (input.from != From::payload) continue;
    options.parse = PayloadParse::parsed;
    options.override_type = type_for(input.shape);
  }
  return options;
}

bool takes_cookies(const HandlerBinding& binding) {
  return std::ranges::any_of(binding.inputs, [](const HandlerInput& input) { return input.from == From::state; });
}

}  // namespace

Events::Events(Server& server) : server_(server), handlers_(std::make_shared<EventHandlers>(server)) {}
Events::Events(Events&&) noexcept = default;
Events::~Events() = default;

std::string Events::path_of(const EventKind& kind, const std::string& key) {
  const std::string name(kind.name);
  if (key.empty())
    throw std::invalid_argument("an event handler of kind " + name + R"( has an empty source: name a source, or "*" for any source)");
  return '/' + name + '/' + key;
}

void Events::declare(RouteBuilder& route, const EventKind& kind, std::string key, EventOptions options) {
  const HandlerBinding& binding = route.route().binding;
  route.internal().without_auth().without_cors().without_security().compression(false).payload(payload_for(binding));
  route.state({.parse = takes_cookies(binding)});  // malformed cookies don't matter unless the handler reads them
  handlers_->add(kind, std::move(key), {route.route().path, options});
}

std::unique_ptr<lambda::EventHandler> Events::as_handler(std::unique_ptr<lambda::EventHandler> otherwise) const {
  return std::make_unique<EventDispatch>(handlers_, std::move(otherwise));
}

}  // namespace martlet
