#include <algorithm>
#include <ctime>
#include <string>

#include <gtest/gtest.h>

#include "sqs.hpp"
#include "testing/event_fixture.hpp"

namespace martlet {
namespace {

// Returns the processor time, which doesn't include that of other programs.
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

TEST(TimeComplexity, eight_times_the_records_take_about_eight_times_as_long) {
  EventFixture fixture;
  fixture.events.on<SqsMessage>("*", [](Body<std::string>) { return NoContent(); });
  time_of(fixture, 10);
  const std::clock_t few = std::min(time_of(fixture, 1'250), time_of(fixture, 1'250));
  const std::clock_t many = std::min(time_of(fixture, 10'000), time_of(fixture, 10'000));
  EXPECT_LT(many, few * 32);  // n * n would be 64; other programs compete for the caches
}

}  // namespace
}  // namespace martlet
