#include "message_filters.hpp"

#include <gtest/gtest.h>

#include "sqs_event.hpp"

namespace martlet::cloud::event_sources {
namespace {

TEST(MessageFilters, match_the_body) {
  const auto wanted = [](std::string body, std::vector<std::string> patterns) {
    const ReceivedQueueMessage message{.message_id = "id", .body = std::move(body)};
    return matches_filters(record_of(message, "arn:aws:sqs:eu-central-1:111111111111:orders"), patterns);
  };
  EXPECT_TRUE(wanted("text", {}));
  EXPECT_TRUE(wanted(R"({"kind":"order"})", {R"({"body":{"kind":["order"]}})"}));
  EXPECT_FALSE(wanted(R"({"kind":"invoice"})", {R"({"body":{"kind":["order"]}})"}));
  EXPECT_FALSE(wanted("text", {R"({"body":{"kind":["order"]}})"}));
  EXPECT_TRUE(wanted("text", {R"({"body":{"kind":["order"]}})", R"({"body":["text"]})"}));
}

}  // namespace
}  // namespace martlet::cloud::event_sources
