#include "events.hpp"

#include <algorithm>
#include <ctime>
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

// Processor time, which other programs don't lengthen.
std::clock_t time_of(EventFixture& fixture, int records) {
  std::string event = R"({"Records":[)";
  for (int i = 0; i < records; ++i) {
    event += (i == 0 ? "" : ",") + (R"({"messageId":"m)" + std::to_string(i)) +
             R"(","body":"x","eventSource":"aws:sqs","eventSourceARN":"q.fifo","attributes":{"MessageGroupId":")" + std::to_string(i / 2) +
             R"("}})";
  }
  event += "]}";
  const std::clock_t begun = std::clock();
  EXPECT_EQ(fixture.send(event), R"({"batchItemFailures":[]})");
  return std::clock() - begun;
}

TEST(Events, eight_times_the_records_take_about_eight_times_as_long) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("*", [](Body<std::string>) { return NoContent(); });
  time_of(fixture, 10);
  const std::clock_t few = std::min(time_of(fixture, 1'250), time_of(fixture, 1'250));
  const std::clock_t many = std::min(time_of(fixture, 10'000), time_of(fixture, 10'000));
  EXPECT_LT(many, few * 32);  // n * n would be 64; other programs take the caches
}

}  // namespace
}  // namespace martlet
