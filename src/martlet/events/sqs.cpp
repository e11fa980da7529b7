#include "sqs.hpp"

#include <martlet/base/encoding.hpp>

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

// Returns whether the message is from a FIFO queue. Messages of a standard queue may also have a group, which affects fairness but not the
// order.
bool keeps_order(const SqsMessage& message) { return message.queue_arn.ends_with(".fifo"); }

SqsMessage::Attribute attribute_of(const json::Value& given) {
  SqsMessage::Attribute attribute{text(given, "dataType"), text(given, "stringValue")};
  if (member(given, "binaryValue")) attribute.value = from_base64_lenient(given.text("binaryValue"));
  return attribute;
}

SqsMessage message_of(json::Value record) {
  SqsMessage message;
  message.body = take_text(record, "body");
  message.id = text(record, "messageId");
  message.queue_arn = text(record, "eventSourceARN");
  message.queue = name_of_arn(message.queue_arn);
  if (const json::Value* attributes = member(record, "attributes")) {
    message.sender = text(*attributes, "SenderId");
    message.sent = time_ms(*attributes, "SentTimestamp");
    message.first_received = time_ms(*attributes, "ApproximateFirstReceiveTimestamp");
    message.receive_count = number(*attributes, "ApproximateReceiveCount");
    message.group = optional_text(*attributes, "MessageGroupId");
    message.sequence_number = optional_text(*attributes, "SequenceNumber");
    message.deduplication_id = optional_text(*attributes, "MessageDeduplicationId");
  }
  const json::Value* added = member(record, "messageAttributes");
  if (added && added->object()) {
    for (const auto& [name, value] : *added->object()) message.attributes.emplace(name, attribute_of(value));
  }
  message.record = std::move(record);
  return message;
}

// Adds the sender's trace, from SQS's attribute and from those of OpenTelemetry's SDKs.
void add_trace(Delivery& delivery, const SqsMessage& message) {
  if (const json::Value* xray = member(message.record, "attributes", "AWSTraceHeader"); xray && xray->string()) {
    delivery.xray_trace = *xray->string();
  }
  for (const char* name : {"traceparent", "tracestate"}) {
    if (const std::string_view value = message.attribute(name); !value.empty()) delivery.headers.emplace_back(name, value);
  }
}

bool is_sqs(const json::Value& event) { return has_records_of(event, "aws:sqs"); }

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  std::vector<Delivery> deliveries;
  json::Value list = take(event, "Records");
  for (json::Value& record : *list.array()) {
    SqsMessage message = message_of(std::move(record));
    // The response couldn't name it, and SQS would treat that as a failure of the whole batch.
    if (message.id.empty()) return std::unexpected(malformed_record(deliveries.size(), "has no messageId"));
    Delivery delivery;
    delivery.keys = {key_of(message.queue), key_of(message.queue_arn), key_of(any)};
    delivery.id = message.id;
    if (keeps_order(message)) delivery.lane = "group " + message.group.value_or("");
    delivery.body = message.body;
    add_trace(delivery, message);
    delivery.attach = attaching(std::move(message));
    deliveries.push_back(std::move(delivery));
  }
  return deliveries;
}

}  // namespace

std::string_view SqsMessage::attribute(const std::string& name) const {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second.value);
}

std::string SqsMessage::selector_key(const Selector& queue) { return key_of(queue); }

const EventKind& SqsMessage::kind() {
  static constexpr EventKind sqs{"sqs", 10, &is_sqs, &unpack, &answer_failed_ids};
  return sqs;
}

}  // namespace martlet
