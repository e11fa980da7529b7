#include "service_fixture.hpp"

namespace my_service {
namespace {

using MyEventEvents = Service;

// Returns an event as the source sends it, with this payload.
std::string event_with(std::string body) { return martlet::sample_event("sqs", {.source = "my-source", .bodies = {std::move(body)}}); }
constexpr const char* success = R"({"batchItemFailures":[]})";

TEST_F(MyEventEvents, with_a_text_are_handled) {
  EXPECT_EQ(service.event(event_with(R"({"text":"hello"})")).payload, success);
}

TEST_F(MyEventEvents, without_a_text_fail) {
  EXPECT_NE(service.event(event_with("{}")).payload, success);
}

}  // namespace
}  // namespace my_service
