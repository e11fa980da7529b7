#include "kafka.hpp"

#include <algorithm>

#include <martlet/base/encoding.hpp>
#include <martlet/http/headers.hpp>

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

// Converts numbers to bytes: signed ones from -128 on, or unsigned ones up to 255.
std::string bytes_of(const json::Value& numbers) {
  std::string bytes;
  if (numbers.string()) return *numbers.string();
  if (!numbers.array()) return bytes;
  for (const json::Value& one : *numbers.array()) {
    if (one.int64()) bytes += static_cast<char>(*one.int64() & 0xff);
  }
  return bytes;
}

std::optional<std::string> decoded(json::Value& record, std::string_view key) {
  const bool is_there = member(record, key) != nullptr;
  const std::string text = take_text(record, key);
  return is_there ? std::optional(from_base64_lenient(text)) : std::nullopt;
}

KafkaRecord record_of(json::Value record, const json::Value& event) {
  KafkaRecord given;
  given.key = decoded(record, "key");
  given.value = decoded(record, "value");
  const json::Value headers = take(record, "headers");
  if (headers.array()) {
    for (const json::Value& header : *headers.array()) {
      if (!header.object()) continue;
      for (const auto& [name, value] : *header.object()) given.headers.emplace_back(name, bytes_of(value));
    }
  }
  given.topic = text(record, "topic");
  given.partition = number(record, "partition");
  given.offset = number(record, "offset");
  given.time = time_ms(record, "timestamp");
  given.time_type = text(record, "timestampType");
  given.cluster_arn = text(event, "eventSourceArn");
  given.bootstrap_servers = text(event, "bootstrapServers");
  given.record = std::move(record);
  return given;
}

bool is_kafka(const json::Value& event) {
  const json::Value* topics = member(event, "records");
  const std::string_view source = event.text("eventSource");
  return topics && topics->object() && (source == "aws:kafka" || source == "SelfManagedKafka");
}

Delivery delivery_of(KafkaRecord given, const std::string& partition) {
  json::Value id;
  id.set("partition", partition);
  id.set("offset", given.offset);
  Delivery delivery;
  delivery.keys = {key_of(given.topic), key_of(any)};
  delivery.id = std::move(id);
  delivery.lane = "partition " + partition;
  delivery.body = given.value.value_or(std::string());
  for (const char* name : {"traceparent", "tracestate"}) {
    const std::string_view value = given.header(name);
    if (!value.empty() && http::is_field_value(value)) delivery.headers.emplace_back(name, value);
  }
  delivery.attach = attaching(std::move(given));
  return delivery;
}

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  std::vector<Delivery> deliveries;
  json::Value topics = take(event, "records");
  for (auto& [partition, records] : *topics.object()) {
    if (!records.array()) continue;
    for (json::Value& record : *records.array()) {
      if (!member(record, "offset")) return std::unexpected(Error{Code::malformed, "a record of " + partition + " has no offset", {}, {}});
      deliveries.push_back(delivery_of(record_of(std::move(record), event), partition));
    }
  }
  return deliveries;
}

}  // namespace

std::string_view KafkaRecord::header(std::string_view name) const {
  const auto found = std::ranges::find_if(headers, [&](const auto& header) { return header.first == name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string KafkaRecord::selector_key(const Selector& topic) { return key_of(topic); }

const EventKind& KafkaRecord::kind() {
  static constexpr EventKind kafka{"kafka", 15, &is_kafka, &unpack, &answer_failed_ids};
  return kafka;
}

}  // namespace martlet
