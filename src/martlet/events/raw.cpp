#include "raw.hpp"

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

bool is_anything(const json::Value&) { return true; }

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view text) {
  Delivery delivery;
  if (const json::Object* members = event.object()) {
    for (const auto& [name, value] : *members) {
      if (!value.is_null()) delivery.keys.push_back(key_of(name));
    }
  }
  delivery.keys.push_back(key_of(any));
  delivery.body = text;
  delivery.attach = attaching(RawEvent{{}, std::string(text)});
  return std::vector<Delivery>{std::move(delivery)};
}

}  // namespace

std::string RawEvent::selector_key(const Selector& member) { return key_of(member); }

const EventKind& RawEvent::kind() {
  static constexpr EventKind raw{"raw", 1000, &is_anything, &unpack, &answer_payload};
  return raw;
}

}  // namespace martlet
