#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>
#include <martlet/http/content_coding.hpp>
#include <martlet/schema/object.hpp>

#include "eventbridge.hpp"
#include "invocation_record.hpp"
#include "logs.hpp"
#include "s3.hpp"
#include "schedule.hpp"
#include "sns.hpp"
#include "testing/event_fixture.hpp"

// Event sources that invoke a function asynchronously. The events have the shapes that AWS documents; each test names the page.

namespace martlet {
namespace {

struct Placed {
  std::string order;
};
Schema describe(Type<Placed>) { return object<Placed>("Placed", field<&Placed::order>("order").min(1)); }

// https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
constexpr std::string_view sns =
    R"({"Records":[{"EventVersion":"1.0","EventSubscriptionArn":"arn:aws:sns:us-east-1:123456789012:order-events:21be56ed",
  "EventSource":"aws:sns","Sns":{"SignatureVersion":"1","Timestamp":"2019-01-02T12:45:07.000Z","Signature":"tcc6faL2yUC6dgZdmrwh1Y4cGa","SigningCertURL":
  "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ac565b8b1a6c5d002d285f9598aa1d9b.pem","MessageId":"95df01b4-ee98-5cb9-9903-4c221d41eb5e",
  "Message":"{\"order\":\"7\"}","MessageAttributes":{"Test":{"Type":"String","Value":"TestString"}},"Type":"Notification","UnsubscribeUrl":
  "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe","TopicArn":"arn:aws:sns:us-east-1:123456789012:order-events","Subject":null}}]})";

TEST(Sns, the_parts_of_a_notification_are_read) {
  EventFixture fixture;
  SnsMessage seen;
  std::string order;
  fixture.events.on<SnsMessage>("order-events", [&](Body<Placed> placed, SnsMessage message) {
    order = placed->order;
    seen = std::move(message);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(sns), "null");
  EXPECT_EQ(order, "7");
  EXPECT_EQ(seen.id, "95df01b4-ee98-5cb9-9903-4c221d41eb5e");
  EXPECT_FALSE(seen.subject);
  EXPECT_EQ(seen.attribute("Test"), "TestString");
  EXPECT_EQ(to_iso8601(seen.published.value()), "2019-01-02T12:45:07.000Z");
  EXPECT_TRUE(seen.record.find("Sns")->find("SigningCertURL"));
}

TEST(Sns, a_failing_handler_fails_the_invocation_so_that_it_is_retried) {
  EventFixture fixture;
  fixture.events.on<SnsMessage>("*", [](Body<int>) { return NoContent(); });
  EXPECT_EQ(fixture.send(sns), "Function.BadRequest: 1 of 1 record failed: 400 Bad Request");
}

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
constexpr std::string_view bus =
    R"({"version":"0","id":"6a7e8feb-b491-4cf7-a9f1-bf3703467718","detail-type":"Order Placed","source":"orders",
  "account":"111122223333","time":"2017-12-22T18:43:48Z","region":"us-west-1","resources":["arn:aws:ec2:us-west-1:123456789012:instance/i-1234567890abcdef0"],
  "detail":{"order":"7"}})";

TEST(EventBridge, the_most_specific_handler_for_source_and_detail_type_is_called) {
  std::string took;
  const auto taking = [&](std::string who) {
    return [&took, who] {
      took = who;
      return NoContent();
    };
  };
  EventFixture any;
  any.events.on<EventBridgeEvent>("*", taking("any"));
  EXPECT_EQ(any.send(bus), "null");
  EXPECT_EQ(took, "any");
  EventFixture fixture;
  fixture.events.on<EventBridgeEvent>({"*", "Order Placed"}, taking("type"));
  fixture.events.on<EventBridgeEvent>("orders", taking("source"));
  fixture.send(bus);
  EXPECT_EQ(took, "source");
  EventFixture both;
  both.events.on<EventBridgeEvent>("orders", taking("source"));
  both.events.on<EventBridgeEvent>({"orders", "Order Placed"}, taking("both"));
  both.send(bus);
  EXPECT_EQ(took, "both");
}

TEST(EventBridge, the_detail_is_the_body) {
  EventFixture fixture;
  EventBridgeEvent seen;
  fixture.events.on<EventBridgeEvent>({"orders", "Order Placed"}, [&](Body<Placed> placed, EventBridgeEvent event) {
    EXPECT_EQ(placed->order, "7");
    seen = std::move(event);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(bus), "null");
  EXPECT_EQ(seen.account, "111122223333");
  EXPECT_EQ(seen.resources.size(), 1U);
  EXPECT_EQ(to_iso8601(seen.time.value()), "2017-12-22T18:43:48.000Z");
}

TEST(EventBridge, an_event_without_a_handler_is_named) {
  EventFixture fixture;
  fixture.events.on<EventBridgeEvent>({"orders", "Order Shipped"}, [] { return NoContent(); });
  EXPECT_EQ(fixture.send(bus),
            "Runtime.UnsupportedEvent: no handler takes this event, which is an EventBridge event, source \"orders\", detail type "
            "\"Order Placed\"; the handlers for events are: eventbridge/orders/Order%20Shipped");
}

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html
constexpr std::string_view rule =
    R"({"version":"0","id":"53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa","detail-type":"Scheduled Event","source":"aws.events",
  "account":"123456789012","time":"2015-10-08T16:53:06Z","region":"us-east-1","resources":["arn:aws:events:us-east-1:123456789012:rule/nightly"],"detail":{}})";
// As infra/modules/schedule has Scheduler send it.
constexpr std::string_view scheduler =
    R"({"version":"0","id":"1","detail-type":"Scheduled Event","source":"aws.scheduler","time":"2015-10-08T16:53:06Z",
  "resources":["arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly"],"detail":"{}"})";

TEST(Schedule, rules_and_schedules_are_selected_by_their_names) {
  for (const std::string_view event : {rule, scheduler}) {
    EventFixture fixture;
    std::string due;
    fixture.events.on<EventBridgeEvent>("*", [] { return Boom(500); });
    fixture.events.on<ScheduledEvent>("nightly", [&](const ScheduledEvent& scheduled, Body<json::Value> detail) {
      due = to_iso8601(scheduled.time.value());
      EXPECT_EQ(detail->to_text(), "{}");
      return NoContent();
    });
    EXPECT_EQ(fixture.send(event), "null");
    EXPECT_EQ(due, "2015-10-08T16:53:06.000Z");
  }
}

TEST(Schedule, a_schedule_without_a_handler_is_an_event_of_the_bus) {
  EventFixture fixture;
  fixture.events.on<ScheduledEvent>("hourly", [] { return Boom(500); });
  fixture.events.on<EventBridgeEvent>("aws.events",
                                      [](const EventBridgeEvent& event) { return event.resources.size() == 1 ? Boom(409) : Boom(500); });
  EXPECT_TRUE(fixture.send(rule).starts_with("Function.Conflict")) << fixture.send(rule);
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
constexpr std::string_view s3 =
    R"({"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-west-2","eventTime":"1970-01-01T00:00:00.000Z",
  "eventName":"ObjectCreated:Put","userIdentity":{"principalId":"AIDAJDPLRKLG7UEXAMPLE"},"requestParameters":{"sourceIPAddress":"127.0.0.1"},
  "responseElements":{"x-amz-request-id":"C3D13FE58DE4C810"},"s3":{"s3SchemaVersion":"1.0","configurationId":"testConfigRule","bucket":{"name":"photos",
  "ownerIdentity":{"principalId":"A3NL1KOZZKExample"},"arn":"arn:aws:s3:::photos"},"object":{"key":"red+flower%2Bsun/%C3%A9.jpg","size":1024,
  "eTag":"d41d8cd98f00b204e9800998ecf8427e","versionId":null,"sequencer":"0055AED6DCD90281E5"}}}]})";

TEST(S3, keys_are_decoded_as_form_fields) {
  EventFixture fixture;
  S3Notification seen;
  fixture.events.on<S3Notification>("photos", [&](S3Notification given) {
    seen = std::move(given);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(s3), "null");
  EXPECT_EQ(seen.key, "red flower+sun/\u00e9.jpg");
  EXPECT_EQ(seen.event, "ObjectCreated:Put");
  EXPECT_EQ(seen.size, 1024);
  EXPECT_FALSE(seen.version);
}

TEST(S3, its_test_event_is_answered_without_a_handler) {
  EventFixture fixture;
  fixture.events.on<S3Notification>("photos", [] { return Boom(500); });
  EXPECT_EQ(
      fixture.send(
          R"({"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2014-10-13T15:57:02.089Z","Bucket":"photos","RequestId":"5582815E1AEA5ADF"})"),
      "null");
}

// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
constexpr std::string_view destination = R"({"version":"1.0","timestamp":"2019-11-14T18:16:05.568Z","requestContext":{"requestId":
  "e4b46cbf-b738-xmpl-8880-a18cdf61200e","functionArn":"arn:aws:lambda:us-east-2:123456789012:function:my-function:$LATEST","condition":"RetriesExhausted",
  "approximateInvokeCount":3},"requestPayload":{"order":"7"},"responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},
  "responsePayload":{"errorMessage":"RequestId: e4b46cbf Process exited before completing request"}})";

TEST(Destination, the_event_of_the_invocation_is_the_body) {
  EventFixture fixture;
  InvocationRecord seen;
  fixture.events.on<InvocationRecord>("my-function", [&](Body<Placed> placed, InvocationRecord record) {
    EXPECT_EQ(placed->order, "7");
    seen = std::move(record);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(destination), "null");
  EXPECT_EQ(seen.condition, "RetriesExhausted");
  EXPECT_EQ(seen.invocations, 3);
  EXPECT_EQ(seen.function_error, "Unhandled");
  EXPECT_EQ(seen.response_payload->text("errorMessage"), "RequestId: e4b46cbf Process exited before completing request");
}

// A failed batch of a stream has no payloads: https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
TEST(Destination, a_record_without_payloads_has_an_empty_body) {
  EventFixture fixture;
  fixture.events.on<InvocationRecord>("*", [](Body<std::optional<Placed>> placed) { return placed->has_value() ? Boom(500) : Boom(409); });
  EXPECT_TRUE(
      fixture
          .send(R"({"requestContext":{"requestId":"c9b8","functionArn":"arn:aws:lambda:us-east-2:123456789012:function:f","condition":
    "RetryAttemptsExhausted","approximateInvokeCount":1},"responseContext":null,"version":"1.0","KinesisBatchInfo":{"shardId":"shardId-000000000001"}})")
          .starts_with("Function.Conflict"));
}

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
std::string logs(std::string_view document) {
  return R"({"awslogs":{"data":")" + to_base64(http::encode(http::ContentCoding::gzip, document)) + R"("}})";
}

TEST(Logs, lines_are_unpacked) {
  EventFixture fixture;
  LogLines seen;
  fixture.events.on<LogLines>("/aws/lambda/orders", [&](LogLines lines) {
    seen = std::move(lines);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(
                logs(R"({"owner":"111111111111","logGroup":"/aws/lambda/orders","logStream":"stream","subscriptionFilters":["Destination"],
      "messageType":"DATA_MESSAGE","logEvents":[{"id":"3195310660696698337880902507980421114328961542429EXAMPLE","timestamp":1432826855000,"message":"one"},
      {"id":"2","timestamp":1432826855001,"message":"two"}]})")),
            "null");
  ASSERT_EQ(seen.lines.size(), 2U);
  EXPECT_EQ(seen.lines[1].message, "two");
  EXPECT_EQ(to_iso8601(seen.lines[0].time.value()), "2015-05-28T15:27:35.000Z");
}

TEST(Logs, a_control_message_is_not_passed_to_a_handler) {
  EventFixture fixture;
  fixture.events.on<LogLines>("*", [] { return Boom(500); });
  EXPECT_EQ(fixture.send(logs(
                R"({"messageType":"CONTROL_MESSAGE","logEvents":[{"message":"CWL CONTROL MESSAGE: Checking health of destination."}]})")),
            "null");
}

TEST(Logs, data_that_cannot_be_unpacked_or_is_too_large_is_an_error) {
  EventFixture fixture;
  fixture.events.on<LogLines>("*", [] { return NoContent(); });
  const std::string before = "Runtime.UnmarshalError: the event can't be read: awslogs.data ";
  EXPECT_EQ(fixture.send(R"({"awslogs":{"data":"%%"}})"), before + "isn't base64");
  EXPECT_EQ(fixture.send(R"({"awslogs":{"data":"AAAA"}})"), before + "isn't gzip");
  EXPECT_TRUE(fixture.send(logs("{")).starts_with(before + "isn't JSON inside")) << fixture.send(logs("{"));
  EXPECT_EQ(fixture.send(logs(std::string(70'000'000, ' '))), before + "unpacks to more than 67108864 bytes");
}

}  // namespace
}  // namespace martlet
