#include <gtest/gtest.h>

#include <martlet/events/events.hpp>
#include <martlet/events/sqs.hpp>
#include <martlet/schema/object.hpp>
#include <martlet/testing/testing.hpp>

namespace depot {

struct Settings {
  std::string queue;
};
martlet::Schema describe(martlet::Type<Settings>) {
  return martlet::object<Settings>("Settings", martlet::field<&Settings::queue>("DEPOT_QUEUE").fallback("parcels"));
}

struct Parcel {
  std::string to;
};
martlet::Schema describe(martlet::Type<Parcel>) { return martlet::object<Parcel>("Parcel", martlet::field<&Parcel::to>("to").min(1)); }

void app(martlet::Server& server, martlet::Events& events, const Settings& settings) {
  server.get("/", [] { return "depot"; });
  events.on<martlet::SqsMessage>(settings.queue, [](martlet::Body<Parcel>) { return martlet::NoContent(); });
}
void without_settings(martlet::Server& server, martlet::Events& events) { app(server, events, {"parcels"}); }
void without_events(martlet::Server&) {}

}  // namespace depot

namespace martlet {
namespace {

TEST(TestServerEvents, are_answered_as_by_the_function) {
  TestServer server(depot::app, {.queue = "boxes"});
  const EventResponse response = server.event(sample_event("sqs", {.source = "boxes", .bodies = {R"({"to":"ada"})", R"({"to":""})"}}));
  EXPECT_EQ(response.payload, R"({"batchItemFailures":[{"itemIdentifier":"059f36b4-87a3-44ab-83d2-000000000002"}]})");
  EXPECT_FALSE(response.is_error);
  EXPECT_EQ(server.get("/").payload, "depot");
}

TEST(TestServerEvents, that_fail_report_invocation_errors) {
  TestServer server(depot::app);
  const EventResponse response = server.event(sample_event("sqs", {.source = "boxes"}));
  EXPECT_TRUE(response.is_error);
  EXPECT_EQ(response.error_type, "Runtime.UnsupportedEvent");
  EXPECT_EQ(response.error_message,
            "no handler takes this event, which is 1 record of aws:sqs from \"boxes\"; the handlers for events are: sqs/parcels");
}

TEST(TestServerEvents, can_be_sent_to_applications_in_every_form) {
  const std::string event = sample_event("sqs", {.source = "parcels", .bodies = {R"({"to":"ada"})"}});
  EXPECT_EQ(TestServer(depot::without_settings).event(event).payload, R"({"batchItemFailures":[]})");
  EXPECT_EQ(TestServer(depot::app).event(event).payload, R"({"batchItemFailures":[]})");
  EXPECT_TRUE(TestServer(depot::app, FixedEnvironment{{"DEPOT_QUEUE", "other"}}).event(event).is_error);
  EXPECT_THROW(TestServer(depot::without_events).event(event), std::logic_error);
}

}  // namespace
}  // namespace martlet
