#include "sqs_event.hpp"

#include <algorithm>

#include <martlet/base/arn.hpp>
#include <martlet/base/text.hpp>
#include <martlet/cloud/event_bridge/event_pattern.hpp>

namespace martlet::cloud::event_sources {
namespace {

json::Value attribute_of(const ReceivedAttribute& attribute) {
  json::Object members;
  if (attribute.string_value) members.emplace_back("stringValue", *attribute.string_value);
  if (attribute.binary_value) members.emplace_back("binaryValue", *attribute.binary_value);
  members.emplace_back("stringListValues", json::Array());
  members.emplace_back("binaryListValues", json::Array());
  members.emplace_back("dataType", attribute.data_type);
  return members;
}

}  // namespace

json::Value record_of(const ReceivedQueueMessage& message, const std::string& queue_arn) {
  json::Object system;
  for (const auto& [name, text] : message.system) system.emplace_back(name, text);
  json::Object attributes;
  for (const auto& [name, attribute] : message.attributes) attributes.emplace_back(name, attribute_of(attribute));
  json::Object record;
  record.emplace_back("messageId", message.message_id);
  record.emplace_back("receiptHandle", message.receipt);
  record.emplace_back("body", message.body);
  record.emplace_back("attributes", std::move(system));
  record.emplace_back("messageAttributes", std::move(attributes));
  if (message.md5_of_attributes) record.emplace_back("md5OfMessageAttributes", *message.md5_of_attributes);
  record.emplace_back("md5OfBody", message.md5_of_body);
  record.emplace_back("eventSource", "aws:sqs");
  record.emplace_back("eventSourceARN", queue_arn);
  record.emplace_back("awsRegion", std::string(parse_arn(queue_arn).value_or(Arn()).region));
  return record;
}

std::string event_of(const std::vector<ReceivedQueueMessage>& messages, const std::string& queue_arn) {
  json::Array records;
  for (const ReceivedQueueMessage& message : messages) records.push_back(record_of(message, queue_arn));
  json::Object event;
  event.emplace_back("Records", std::move(records));
  return json::Value(std::move(event)).to_text();
}

bool is_wanted(const json::Value& record, const std::vector<std::string>& patterns) {
  if (patterns.empty()) return true;
  json::Value read = record;
  if (Result<json::Value> body = json::parse(record.text("body")); body && body->object()) read.set("body", *std::move(body));
  return std::ranges::any_of(patterns, [&](const std::string& text) {
    const Result<event_bridge::EventPattern> pattern = event_bridge::EventPattern::parse(text);
    return pattern && pattern->matches(read);
  });
}

std::optional<std::set<std::string>> failures_in(std::string_view answer, const std::set<std::string>& message_ids) {
  std::set<std::string> failed;
  if (trim(answer).empty()) return failed;
  const Result<json::Value> parsed = json::parse(answer);
  if (!parsed) return std::nullopt;
  const json::Value* list = parsed->find("batchItemFailures");
  if (!list || list->is_null()) return failed;
  if (!list->array()) return std::nullopt;
  for (const json::Value& one : *list->array()) {
    const std::string id(one.text("itemIdentifier"));
    if (!message_ids.contains(id)) return std::nullopt;
    failed.insert(id);
  }
  return failed;
}

}  // namespace martlet::cloud::event_sources
