#include "event_description.hpp"

#include <martlet/base/quoted_text.hpp>
#include <martlet/lambda/event_shape.hpp>

#include "event_members.hpp"

namespace martlet::events {
namespace {

constexpr std::size_t name_bytes_max = 128;

std::string name(std::string_view text) { return quoted(without_controls(text, '?'), name_bytes_max); }

std::string source_of(const json::Value& record) {
  if (const json::Value* topic = member(record, "Sns", "TopicArn"); topic && topic->string()) return name(name_of_arn(*topic->string()));
  if (const json::Value* s3 = member(record, "s3")) {
    if (const json::Value* bucket = member(*s3, "bucket", "name"); bucket && bucket->string()) return name(*bucket->string());
  }
  const std::string_view arn = record.text("eventSourceARN");
  return arn.empty() ? std::string() : name(arn.find("/stream/") == std::string_view::npos ? name_of_arn(arn) : arn);
}

std::string records_text(const json::Array& list) {
  const json::Value& first = list.front();
  std::string_view service = first.text("eventSource");
  if (service.empty()) service = first.text("EventSource");
  if (service.empty()) return {};
  const std::string source = source_of(first);
  return std::to_string(list.size()) + (list.size() == 1 ? " record of " : " records of ") + truncated(service, name_bytes_max) +
         (source.empty() ? "" : " from " + source);
}

}  // namespace

std::string describe_event(const json::Value& event, std::string_view text) {
  if (const json::Array* list = records(event)) {
    if (std::string description = records_text(*list); !description.empty()) return description;
  }
  if (member(event, "awslogs", "data")) return "log lines of CloudWatch Logs";
  if (const json::Value* topics = member(event, "records"); topics && topics->object()) return "records of a Kafka topic";
  if (member(event, "methodArn") || member(event, "routeArn")) return "a request to a Lambda authorizer";
  if (const json::Value* route = member(event, "requestContext", "routeKey"); route && member(event, "requestContext", "connectionId")) {
    return "an event of a WebSocket API, route " + name(route->string() ? *route->string() : std::string());
  }
  if (member(event, "requestContext", "condition")) return "the record of an invocation, for a Lambda destination";
  if (member(event, "detail-type")) {
    return "an EventBridge event, source " + name(event.text("source")) + ", detail type " + name(event.text("detail-type"));
  }
  return lambda::event_shape(text);
}

}  // namespace martlet::events
