#include "sample_event.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/events/authorizer.hpp>
#include <martlet/events/dynamodb.hpp>
#include <martlet/events/eventbridge.hpp>
#include <martlet/events/events.hpp>
#include <martlet/events/invocation_record.hpp>
#include <martlet/events/kafka.hpp>
#include <martlet/events/kinesis.hpp>
#include <martlet/events/logs.hpp>
#include <martlet/events/raw.hpp>
#include <martlet/events/s3.hpp>
#include <martlet/events/schedule.hpp>
#include <martlet/events/sns.hpp>
#include <martlet/events/sqs.hpp>
#include <martlet/events/websocket.hpp>

namespace martlet {
namespace {

// Returns the kind of handler that received the event, and the body that it received.
template <class Record>
std::string taken(std::string_view kind, typename Record::Selector source, SampleOptions options) {
  std::string body = "not taken";
  Server server;
  Events events(server);
  events.on<Record>(std::move(source), [&](Body<std::string> text) {
    body = *text;
    return NoContent();
  });
  LocalLoop loop;
  EXPECT_TRUE(loop.run(server.initialize()));
  const std::string event = sample_event(kind, options);
  lambda::Invocation invocation;
  invocation.event = event;
  const Log log([](std::string_view) {}, Level::fatal);
  invocation.context.log_lines = &log;
  const auto handler = events.as_handler();
  EXPECT_TRUE(loop.run(handler->handle(invocation))) << event;
  return body;
}

TEST(SampleEvent, of_each_kind_reaches_its_handler_with_the_given_body) {
  const std::string json = R"({"a":1})";
  EXPECT_EQ(taken<SqsMessage>("sqs", "q.fifo", {.source = "q.fifo", .bodies = {json}}), json);
  EXPECT_EQ(taken<SnsMessage>("sns", "topic", {.source = "topic", .bodies = {json}}), json);
  EXPECT_EQ(taken<EventBridgeEvent>("eventbridge", {"orders", "Order Placed"}, {.source = "orders/Order Placed", .bodies = {json}}), json);
  EXPECT_EQ(taken<ScheduledEvent>("schedule", "nightly", {.source = "nightly", .bodies = {json}}), json);
  EXPECT_EQ(taken<DynamoDbChange>("dynamodb", "orders", {.source = "orders", .bodies = {R"({"a":1,"b":[true,null],"c":{"d":"e"}})"}}),
            R"({"a":1,"b":[true,null],"c":{"d":"e"}})");
  EXPECT_EQ(taken<DynamoDbChange>("dynamodb", "*", {.bodies = {"{}"}}), "{}");
  EXPECT_EQ(taken<KinesisRecord>("kinesis", "clicks", {.source = "clicks", .bodies = {json}}), json);
  EXPECT_EQ(taken<KafkaRecord>("kafka", "clicks", {.source = "clicks", .bodies = {json}}), json);
  EXPECT_EQ(taken<InvocationRecord>("destination", "orders", {.source = "orders", .bodies = {json}}), json);
  EXPECT_EQ(taken<WebSocketEvent>("websocket", "say", {.source = "say", .bodies = {json}}), json);
  EXPECT_NE(taken<LogLines>("logs", "/aws/x", {.source = "/aws/x", .bodies = {"a line"}}).find("a line"), std::string::npos);
  EXPECT_NE(taken<S3Notification>("s3", "photos", {.source = "photos", .bodies = {"a+key"}}).find("a+key"), std::string::npos);
  EXPECT_EQ(taken<AuthorizerRequest>("authorizer", "api1", {.source = "api1"}), "");
  EXPECT_EQ(json::parse(taken<RawEvent>("raw", "a", {.bodies = {json}}))->to_text(), json);
}

TEST(SampleEvent, of_each_kind_is_available_without_options) {
  for (const SampleKind& kind : sample_kinds()) EXPECT_TRUE(json::parse(sample_event(kind.name))) << kind.name;
}

TEST(SampleEvent, of_an_unknown_kind_or_with_an_unsuitable_body_is_refused) {
  EXPECT_THROW(sample_event("sq"), std::invalid_argument);
  EXPECT_THROW(sample_event("eventbridge", {.bodies = {"text"}}), std::invalid_argument);
  EXPECT_THROW(sample_event("dynamodb", {.bodies = {"[1]"}}), std::invalid_argument);
}

}  // namespace
}  // namespace martlet
