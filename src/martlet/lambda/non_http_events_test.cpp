// Tests of events that aren't HTTP requests.
#include <gtest/gtest.h>

#include "testing/event_sender.hpp"

namespace martlet::lambda {
namespace {

TEST(NonHttpEvent, without_a_handler_is_an_error_with_its_shape_and_no_values) {
  EventSender sender;
  const Outcome outcome = sender.send(R"({"Records":[{"body":"secret"}],"version":"2.0"})");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().type, "Runtime.UnsupportedEvent");
  EXPECT_EQ(
      outcome.error().message,
      "the event is not an HTTP request, and this function takes no other events; it is an object with the members `Records`, `version`");
  EXPECT_EQ(sender.send("[1]").error().message,
            "the event is not an HTTP request, and this function takes no other events; it is an array");
}

TEST(NonHttpEvent, includes_events_of_authorizers_and_web_sockets) {
  EventSender sender;
  EXPECT_FALSE(sender.send(
      R"({"type":"REQUEST","methodArn":"arn","resource":"/x","path":"/x","httpMethod":"GET","headers":{},"requestContext":{}})"));
  EXPECT_FALSE(
      sender.send(R"({"version":"2.0","type":"REQUEST","routeArn":"arn","rawPath":"/","requestContext":{"http":{"method":"GET"}}})"));
  EXPECT_FALSE(sender.send(R"({"requestContext":{"routeKey":"$connect","eventType":"CONNECT","connectionId":"c"},"headers":{}})"));
  EXPECT_FALSE(sender.send(
      R"({"path":"/x","httpMethod":"POST","headers":{},"requestContext":{"routeKey":"$default","eventType":"MESSAGE","connectionId":"c"}})"));
}

class Echo final : public EventHandler {
 public:
  Task<Outcome> handle(const Invocation& invocation) override { co_return std::string(invocation.event); }
};

TEST(NonHttpEvent, is_passed_to_its_own_handler) {
  EventSender sender;
  HttpEventOptions options;
  options.other_events = std::make_unique<Echo>();
  EXPECT_EQ(sender.send(R"({"Records":[]})", ok(), std::move(options)).value_or("failed"), R"({"Records":[]})");
}

}  // namespace
}  // namespace martlet::lambda
