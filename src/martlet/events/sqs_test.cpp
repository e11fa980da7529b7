#include "sqs.hpp"

#include <chrono>
#include <vector>

#include <gtest/gtest.h>

#include <martlet/async/sleep.hpp>
#include <martlet/schema/object.hpp>

#include "testing/event_fixture.hpp"

namespace martlet {
namespace {

struct Order {
  std::string sku;
  int count = 0;
};
Schema describe(Type<Order>) { return object<Order>("Order", field<&Order::sku>("sku").min(1), field<&Order::count>("count").min(1)); }

// The developer guide's example (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html), with another id and body.
std::string record(std::string id, std::string body, std::string queue = "my-queue", std::string group = {}) {
  json::Value attributes;
  attributes.set("ApproximateReceiveCount", "1");
  attributes.set("SentTimestamp", "1545082649183");
  attributes.set("SenderId", "AIDAIENQZJOLO23YVJ4VO");
  attributes.set("ApproximateFirstReceiveTimestamp", "1545082649185");
  if (!group.empty()) attributes.set("MessageGroupId", group);
  json::Value record;
  record.set("messageId", std::move(id));
  record.set("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a");
  record.set("body", std::move(body));
  record.set("attributes", std::move(attributes));
  record.set("messageAttributes", json::Object());
  record.set("md5OfBody", "e4e68fb7bd0e697a0ae8f1bb342846b3");
  record.set("eventSource", "aws:sqs");
  record.set("eventSourceARN", "arn:aws:sqs:us-east-2:123456789012:" + queue);
  record.set("awsRegion", "us-east-2");
  return record.to_text();
}
std::string batch(const std::vector<std::string>& records) {
  std::string text;
  for (const std::string& one : records) text += (text.empty() ? "" : ",") + one;
  return R"({"Records":[)" + text + "]}";
}

class Shelf {
 public:
  virtual ~Shelf() = default;
  std::vector<std::string> taken;
};

class TakeOrder {
 public:
  explicit TakeOrder(Shelf& shelf) : shelf_(shelf) {}
  NoContent operator()(Body<Order> order, const SqsMessage& message) {
    shelf_.taken.push_back(order->sku + " of " + message.queue + ' ' + message.id);
    return {};
  }

 private:
  Shelf& shelf_;
};

TEST(Sqs, each_record_is_validated_and_given_to_a_handler_with_services) {
  EventFixture fixture;
  auto shelf = std::make_shared<Shelf>();
  fixture.server.services().value<Shelf>(shelf);
  fixture.events.on<SqsMessage>("my-queue", handler<TakeOrder>);
  EXPECT_EQ(fixture.send(batch({record("m1", R"({"sku":"apple","count":1})"), record("m2", R"({"sku":"pear","count":2})")})),
            R"({"batchItemFailures":[]})");
  EXPECT_EQ(shelf->taken, (std::vector<std::string>{"apple of my-queue m1", "pear of my-queue m2"}));
}

TEST(Sqs, the_answer_names_the_failed_messages_and_the_log_has_the_reasons_without_values) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("my-queue", [](Body<Order> order) {
    if (order->sku == "thrown") throw std::runtime_error("no luck");
    return NoContent();
  });
  const std::string answer = fixture.send(batch({record("m1", R"({"sku":"apple","count":0})"), record("m2", R"({"sku":"pear","count":2})"),
                                                 record("m3", "not JSON"), record("m4", R"({"sku":"thrown","count":1})")}));
  EXPECT_EQ(answer, R"({"batchItemFailures":[{"itemIdentifier":"m1"},{"itemIdentifier":"m3"},{"itemIdentifier":"m4"}]})");
  EXPECT_NE(fixture.lines.find(R"("message":"EVENT /sqs/my-queue: 400 Bad Request")"), std::string::npos) << fixture.lines;
  EXPECT_NE(fixture.lines.find(R"("keys":"count")"), std::string::npos) << fixture.lines;
  EXPECT_NE(fixture.lines.find(R"("message":"a record failed","record":"m4","route":"/sqs/my-queue","status":500)"), std::string::npos)
      << fixture.lines;
  EXPECT_NE(fixture.lines.find(R"("requestId":"8476a536-e9f4-11e8-9739-2dfe598c3fcd")"), std::string::npos) << fixture.lines;
  EXPECT_EQ(fixture.lines.find("apple"), std::string::npos) << fixture.lines;
}

TEST(Sqs, a_completely_failed_batch_is_answered_with_all_of_its_messages) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("my-queue", [](Body<Order>) { return NoContent(); });
  EXPECT_EQ(fixture.send(batch({record("m1", "{}"), record("m2", "")})),
            R"({"batchItemFailures":[{"itemIdentifier":"m1"},{"itemIdentifier":"m2"}]})");
}

using Handled = std::expected<NoContent, Boom>;

TEST(Sqs, messages_after_a_failed_one_of_their_group_fail_without_being_handled) {
  EventFixture fixture;
  std::vector<std::string> handled;
  fixture.events.on<SqsMessage>("orders.fifo", [&](Body<std::string> body, SqsMessage message) -> Handled {
    handled.push_back(message.id);
    if (*body == "bad") return std::unexpected(conflict());
    return NoContent();
  });
  EXPECT_EQ(fixture.send(batch({record("a1", "good", "orders.fifo", "a"), record("b1", "bad", "orders.fifo", "b"),
                                record("a2", "good", "orders.fifo", "a"), record("b2", "good", "orders.fifo", "b"),
                                record("b3", "good", "orders.fifo", "b"), record("a3", "good", "orders.fifo", "a")})),
            R"({"batchItemFailures":[{"itemIdentifier":"b1"},{"itemIdentifier":"b2"},{"itemIdentifier":"b3"}]})");
  EXPECT_EQ(handled, (std::vector<std::string>{"a1", "a2", "a3", "b1"}));
}

// Groups of a standard queue promise fairness, not order (SQS Developer Guide, "Amazon SQS fair queues").
TEST(Sqs, groups_of_a_standard_queue_have_no_order) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("orders", [](Body<std::string> body) -> Handled {
    if (*body == "bad") return std::unexpected(conflict());
    return NoContent();
  });
  EXPECT_EQ(fixture.send(batch({record("a1", "bad", "orders", "a"), record("a2", "good", "orders", "a")})),
            R"({"batchItemFailures":[{"itemIdentifier":"a1"}]})");
}

TEST(Sqs, coroutines_run_concurrently_up_to_the_limit) {
  EventFixture fixture;
  std::size_t running = 0;
  std::size_t most = 0;
  const auto work = [&]() -> Task<NoContent> {
    most = std::max(most, ++running);
    co_await sleep(std::chrono::milliseconds(1));
    --running;
    co_return NoContent();
  };
  fixture.events.on<SqsMessage>("my-queue", work, {.concurrency = 3});
  std::vector<std::string> records;
  for (int i = 0; i < 10; ++i) records.push_back(record("m" + std::to_string(i), "{}"));
  EXPECT_EQ(fixture.send(batch(records)), R"({"batchItemFailures":[]})");
  EXPECT_EQ(most, 3U);
}

TEST(Sqs, messages_of_one_group_never_run_concurrently) {
  EventFixture fixture;
  std::string order;
  const auto work = [&](SqsMessage message) -> Task<NoContent> {
    order += '<' + message.id;
    co_await sleep(std::chrono::milliseconds(1));
    order += message.id + '>';
    co_return NoContent();
  };
  fixture.events.on<SqsMessage>("q.fifo", work);
  fixture.send(batch({record("1", "", "q.fifo", "a"), record("2", "", "q.fifo", "a"), record("3", "", "q.fifo", "a")}));
  EXPECT_EQ(order, "<11><22><33>");
}

// The fixture's invocations have a minute.
TEST(Sqs, messages_that_are_not_started_in_time_are_delivered_again_and_others_are_not) {
  EventFixture fixture;
  std::string handled;
  const auto work = [&](const SqsMessage& message) {
    handled += message.id;
    return NoContent();
  };
  fixture.events.on<SqsMessage>("my-queue", work, {.time_reserved = std::chrono::hours(1)});
  EXPECT_EQ(fixture.send(batch({record("1", ""), record("2", ""), record("3", "")})),
            R"({"batchItemFailures":[{"itemIdentifier":"2"},{"itemIdentifier":"3"}]})");
  EXPECT_EQ(handled, "1");
}

TEST(Sqs, without_partial_answers_one_failure_fails_the_invocation) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("my-queue", [](Body<Order>) { return NoContent(); }, {.reports_batch_item_failures = false});
  EXPECT_EQ(fixture.send(batch({record("m1", R"({"sku":"a","count":1})"), record("m2", "{}")})),
            "Function.BadRequest: 1 of 2 records failed, the first with 400 Bad Request");
}

TEST(Sqs, all_members_of_a_message_are_read) {
  EventFixture fixture;
  SqsMessage seen;
  std::string trace;
  fixture.events.on<SqsMessage>("my-queue", [&](const SqsMessage& message, Request& request) {
    seen = message;
    trace = request.trace().trace_id;
    return NoContent();
  });
  EXPECT_EQ(fixture.send(R"({"Records":[{"messageId":"059f36b4-87a3-44ab-83d2-661975830a7d","receiptHandle":"AQEB","body":"{\"a\":1}",
      "attributes":{"ApproximateReceiveCount":"2","SentTimestamp":"1545082649183","SenderId":"AIDAIENQZJOLO23YVJ4VO",
        "ApproximateFirstReceiveTimestamp":"1545082649185","MessageGroupId":null,
        "AWSTraceHeader":"Root=1-5e3d83c1-e6a0db584850d61342823d4c;Parent=53995c3f42cd8ad8;Sampled=1"},
      "messageAttributes":{"tier":{"stringValue":"gold","stringListValues":[],"binaryListValues":[],"dataType":"String"},
        "raw":{"binaryValue":"AAE=","dataType":"Binary"}},
      "md5OfBody":null,"eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:us-east-2:123456789012:my-queue","awsRegion":"us-east-2",
      "ofTomorrow":{"x":[1,2]}}],"alsoOfTomorrow":true})"),
            R"({"batchItemFailures":[]})");
  EXPECT_EQ(seen.id, "059f36b4-87a3-44ab-83d2-661975830a7d");
  EXPECT_EQ(seen.body, R"({"a":1})");
  EXPECT_EQ(seen.receive_count, 2);
  EXPECT_EQ(to_iso8601(seen.sent.value()), "2018-12-17T21:37:29.183Z");
  EXPECT_EQ(seen.sender, "AIDAIENQZJOLO23YVJ4VO");
  EXPECT_FALSE(seen.group);
  EXPECT_EQ(seen.attribute("tier"), "gold");
  EXPECT_EQ(seen.attributes.at("raw").value, std::string_view("\0\1", 2));
  EXPECT_EQ(seen.record.find("ofTomorrow")->to_text(), R"({"x":[1,2]})");
  EXPECT_EQ(trace, "5e3d83c1e6a0db584850d61342823d4c");
}

TEST(Sqs, the_senders_traceparent_takes_precedence_over_the_invocations_trace) {
  EventFixture fixture;
  std::string trace;
  fixture.events.on<SqsMessage>("*", [&](Request& request) {
    trace = request.trace().trace_id;
    return NoContent();
  });
  fixture.send(R"({"Records":[{"messageId":"m","eventSource":"aws:sqs","messageAttributes":{"traceparent":{"dataType":"String",
      "stringValue":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}}}]})");
  EXPECT_EQ(trace, "4bf92f3577b34da6a3ce929d0e0e4736");
}

TEST(Sqs, what_is_missing_or_null_is_absent) {
  EventFixture fixture;
  SqsMessage seen;
  fixture.events.on<SqsMessage>("*", [&](Body<std::optional<Order>> order, SqsMessage message) {
    seen = std::move(message);
    return order->has_value() ? conflict() : Boom(599);
  });
  EXPECT_EQ(
      fixture.send(R"({"Records":[{"messageId":"m","body":null,"attributes":null,"messageAttributes":null,"eventSource":"aws:sqs"}]})"),
      R"({"batchItemFailures":[{"itemIdentifier":"m"}]})");
  EXPECT_EQ(seen.id, "m");
  EXPECT_NE(fixture.lines.find("599"), std::string::npos) << fixture.lines;
}

TEST(Sqs, a_message_without_an_id_for_the_answer_fails_the_invocation) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("*", [] { return NoContent(); });
  EXPECT_EQ(fixture.send(R"({"Records":[{"messageId":"m","eventSource":"aws:sqs"},{"messageId":null,"eventSource":"aws:sqs"}]})"),
            "Runtime.UnmarshalError: the event can't be read: Records[1] has no messageId");
}

TEST(Sqs, a_handler_is_for_a_queue_by_name_by_arn_or_for_any) {
  EventFixture fixture;
  std::string took;
  const auto taking = [&](std::string who) {
    return [&took, who] {
      took = who;
      return NoContent();
    };
  };
  fixture.events.on<SqsMessage>("*", taking("any"));
  fixture.events.on<SqsMessage>("arn:aws:sqs:us-east-2:123456789012:exact", taking("exact"));
  fixture.events.on<SqsMessage>("named", taking("named"));
  fixture.send(batch({record("m", "", "exact")}));
  EXPECT_EQ(took, "exact");
  fixture.send(batch({record("m", "", "named")}));
  EXPECT_EQ(took, "named");
  fixture.send(batch({record("m", "", "other")}));
  EXPECT_EQ(took, "any");
}

}  // namespace
}  // namespace martlet
