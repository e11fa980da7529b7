#include "sns.hpp"

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

SnsMessage message_of(json::Value record) {
  SnsMessage message;
  message.subscription_arn = text(record, "EventSubscriptionArn");
  json::Value sns = take(record, "Sns");
  message.message = take_text(sns, "Message");
  message.id = text(sns, "MessageId");
  message.subject = optional_text(sns, "Subject");
  message.topic_arn = text(sns, "TopicArn");
  message.topic = name_of_arn(message.topic_arn);
  message.published = time_iso(sns, "Timestamp");
  const json::Value* attributes = member(sns, "MessageAttributes");
  if (attributes && attributes->object()) {
    for (const auto& [name, value] : *attributes->object()) {
      message.attributes.emplace(name, SnsMessage::Attribute{text(value, "Type"), text(value, "Value")});
    }
  }
  record.set("Sns", std::move(sns));
  message.record = std::move(record);
  return message;
}

bool is_sns(const json::Value& event) {
  const json::Array* list = records(event);
  return list && list->front().text("EventSource") == "aws:sns";
}

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  std::vector<Delivery> deliveries;
  json::Value list = take(event, "Records");
  for (json::Value& record : *list.array()) {
    if (!member(record, "Sns")) return std::unexpected(malformed_record(deliveries.size(), "has no Sns"));
    SnsMessage message = message_of(std::move(record));
    Delivery delivery;
    delivery.keys = {key_of(message.topic), key_of(message.topic_arn), key_of(any)};
    if (!message.id.empty()) delivery.id = message.id;
    delivery.body = message.message;
    for (const char* name : {"traceparent", "tracestate"}) {
      if (const std::string_view value = message.attribute(name); !value.empty()) delivery.headers.emplace_back(name, value);
    }
    delivery.attach = attaching(std::move(message));
    deliveries.push_back(std::move(delivery));
  }
  return deliveries;
}

}  // namespace

std::string_view SnsMessage::attribute(const std::string& name) const {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second.value);
}

std::string SnsMessage::selector_key(const Selector& topic) { return key_of(topic); }

const EventKind& SnsMessage::kind() {
  static constexpr EventKind sns{"sns", 20, &is_sns, &unpack, &answer_all_or_error};
  return sns;
}

}  // namespace martlet
