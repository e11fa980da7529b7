#include "batch_item_failures.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::event_sources {
namespace {

// Contract: AWS Lambda Developer Guide, "Handling errors for an SQS event source".
TEST(BatchItemFailures, are_read_from_a_response) {
  const std::set<std::string> ids = {"a", "b"};
  for (const char* answer : {"", "null", "{}", R"({"batchItemFailures":null})", R"({"batchItemFailures":[]})"})
    EXPECT_EQ(batch_item_failures(answer, ids), std::set<std::string>()) << answer;
  EXPECT_EQ(batch_item_failures(R"({"batchItemFailures":[{"itemIdentifier":"b"}]})", ids), std::set<std::string>{"b"});
  for (const char* answer : {"no JSON", R"({"batchItemFailures":{}})", R"({"batchItemFailures":[{"itemIdentifier":""}]})",
                             R"({"batchItemFailures":[{"itemIdentifier":null}]})", R"({"batchItemFailures":[{"ItemIdentifier":"a"}]})",
                             R"({"batchItemFailures":[{"itemIdentifier":"unknown"}]})"})
    EXPECT_EQ(batch_item_failures(answer, ids), std::nullopt) << answer;
}

}  // namespace
}  // namespace martlet::cloud::event_sources
