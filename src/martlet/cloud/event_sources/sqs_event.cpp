#include "sqs_event.hpp"

#include <martlet/base/arn.hpp>

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

}  // namespace martlet::cloud::event_sources
