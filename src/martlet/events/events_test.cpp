#include "events.hpp"

#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "authorizer.hpp"
#include "sqs.hpp"
#include "testing/event_fixture.hpp"

namespace martlet {
namespace {

TEST(Events, clients_cannot_reach_their_routes) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("q", [](const SqsMessage&) { return NoContent(); });
  for (const char* method : {"EVENT", "POST", "GET"}) {
    InjectOptions options;
    options.method = method;
    options.url = "/sqs/q";
    EXPECT_EQ(fixture.server.inject(options).status, 404) << method;
  }
}

TEST(Events, a_default_strategy_does_not_apply_to_a_queue) {
  EventFixture fixture;
  fixture.server.auth_strategy("token", bearer([](std::string_view) -> std::optional<Credentials<>> { return std::nullopt; }));
  fixture.server.auth_default("token");
  fixture.events.on<SqsMessage>("q", [] { return NoContent(); });
  EXPECT_EQ(fixture.send(R"({"Records":[{"messageId":"m","eventSource":"aws:sqs","eventSourceARN":"q"}]})"), R"({"batchItemFailures":[]})");
}

TEST(Events, cookies_are_read_only_if_a_handler_takes_them) {
  EventFixture fixture;
  fixture.events.on<AuthorizerRequest>("*", [] { return allow("ada"); });
  EXPECT_NE(fixture.send(R"({"type":"REQUEST","methodArn":"arn:aws:execute-api:a:1:b/s/GET/","headers":{"cookie":"not a cookie"}})")
                .find("Allow"),
            std::string::npos);
}

TEST(Events, a_handler_for_records_is_refused_for_a_route_of_requests) {
  EventFixture fixture;
  fixture.server.post("/orders", [](const SqsMessage&) { return NoContent(); });
  EXPECT_EQ(fixture.send("{}"),
            "can't start: the application can't start: route POST /orders: its handler takes a martlet::SqsMessage, but this "
            "route's requests have no martlet::SqsMessage attached [attachment]");
}

TEST(Events, two_handlers_for_the_same_source_are_refused) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("q", [] { return NoContent(); });
  fixture.events.on<SqsMessage>("q", [] { return NoContent(); });
  EXPECT_NE(fixture.send("{}").find("/sqs/q"), std::string::npos);
}

TEST(Events, a_source_without_a_name_is_refused) {
  EventFixture fixture;
  EXPECT_THROW(fixture.events.on<SqsMessage>("", [] { return NoContent(); }), std::invalid_argument);
}

TEST(Events, an_event_that_is_not_json_is_an_invocation_error) {
  EventFixture fixture;
  EXPECT_TRUE(fixture.send("{").starts_with("Runtime.UnmarshalError: the event can't be read: ")) << fixture.send("{");
}

TEST(Events, an_event_without_a_handler_is_an_error_that_names_it_and_the_handlers) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("my-queue", [] { return NoContent(); });
  EXPECT_EQ(fixture.send(R"({"Records":[{"messageId":"m","body":"secret","eventSource":"aws:sqs",)"
                         R"("eventSourceARN":"arn:aws:sqs:us-east-2:123456789012:other-queue"}]})"),
            "Runtime.UnsupportedEvent: no handler takes this event, which is 1 record of aws:sqs from \"other-queue\"; "
            "the handlers for events are: sqs/my-queue");
  EXPECT_EQ(fixture.send(R"({"x":1})"),
            "Runtime.UnsupportedEvent: no handler takes this event, which is an object with the members `x`; "
            "the handlers for events are: sqs/my-queue");
}

}  // namespace
}  // namespace martlet
