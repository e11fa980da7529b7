#include "eventbridge.hpp"

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "eventbridge_detail.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

bool is_bus_event(const json::Value& event) { return member(event, "detail-type") != nullptr; }

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  EventBridgeEvent given;
  given.id = text(event, "id");
  given.source = text(event, "source");
  given.detail_type = text(event, "detail-type");
  given.account = text(event, "account");
  given.region = text(event, "region");
  given.time = time_iso(event, "time");
  given.resources = texts(event, "resources");
  given.replay_name = optional_text(event, "replay-name");
  given.detail = take_detail(event);
  given.record = std::move(event);
  Delivery delivery;
  delivery.keys = {key_of(given.source, given.detail_type), key_of(given.source, any), key_of(any, given.detail_type), key_of(any, any)};
  if (!given.id.empty()) delivery.id = given.id;
  delivery.body = given.detail;
  delivery.attach = attaching(std::move(given));
  return std::vector<Delivery>{std::move(delivery)};
}

}  // namespace

std::string EventBridgeEvent::selector_key(const Selector& selector) {
  if (selector.source.empty() || selector.detail_type.empty()) return {};
  return key_of(selector.source, selector.detail_type);
}

const EventKind& EventBridgeEvent::kind() {
  static constexpr EventKind eventbridge{"eventbridge", 60, &is_bus_event, &unpack, &answer_all_or_error};
  return eventbridge;
}

}  // namespace martlet
