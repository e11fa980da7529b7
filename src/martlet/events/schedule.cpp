#include "schedule.hpp"

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "eventbridge_detail.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

bool is_scheduled(const json::Value& event) {
  const std::string_view source = event.text("source");
  return member(event, "detail-type") &&
         (source == "aws.scheduler" || (source == "aws.events" && event.text("detail-type") == "Scheduled Event"));
}

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  ScheduledEvent given;
  given.id = text(event, "id");
  if (const std::vector<std::string> resources = texts(event, "resources"); !resources.empty()) given.arn = resources.front();
  given.name = name_of_arn(given.arn);
  given.time = time_iso(event, "time");
  given.detail = take_detail(event);
  given.record = std::move(event);
  Delivery delivery;
  delivery.keys = {key_of(given.name), key_of(given.arn), key_of(any)};
  if (!given.id.empty()) delivery.id = given.id;
  delivery.body = given.detail;
  delivery.attach = attaching(std::move(given));
  return std::vector<Delivery>{std::move(delivery)};
}

}  // namespace

std::string ScheduledEvent::selector_key(const Selector& name) { return key_of(name); }

const EventKind& ScheduledEvent::kind() {
  static constexpr EventKind schedule{"schedule", 50, &is_scheduled, &unpack, &answer_all_or_error};
  return schedule;
}

}  // namespace martlet
