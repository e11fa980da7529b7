#include "sqs_event.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::event_sources {
namespace {

// Contract: AWS Lambda Developer Guide, "Handling errors for an SQS event source".
TEST(SqsEvent, reads_the_failures_from_a_response) {
  const std::set<std::string> ids = {"a", "b"};
  for (const char* answer : {"", "null", "{}", R"({"batchItemFailures":null})", R"({"batchItemFailures":[]})"})
    EXPECT_EQ(failures_in(answer, ids), std::set<std::string>()) << answer;
  EXPECT_EQ(failures_in(R"({"batchItemFailures":[{"itemIdentifier":"b"}]})", ids), std::set<std::string>{"b"});
  for (const char* answer : {"no JSON", R"({"batchItemFailures":{}})", R"({"batchItemFailures":[{"itemIdentifier":""}]})",
                             R"({"batchItemFailures":[{"itemIdentifier":null}]})", R"({"batchItemFailures":[{"ItemIdentifier":"a"}]})",
                             R"({"batchItemFailures":[{"itemIdentifier":"unknown"}]})"})
    EXPECT_EQ(failures_in(answer, ids), std::nullopt) << answer;
}

TEST(SqsEvent, is_written_as_lambda_writes_it) {
  ReceivedQueueMessage message{.message_id = "id", .receipt = "handle", .body = "hello", .md5_of_body = "5d41402abc4b2a76b9719d911017c592"};
  message.system = {{"ApproximateReceiveCount", "1"}};
  EXPECT_EQ(event_of({message}, "arn:aws:sqs:eu-central-1:111111111111:orders"),
            R"({"Records":[{"messageId":"id","receiptHandle":"handle","body":"hello","attributes":{"ApproximateReceiveCount":"1"},)"
            R"("messageAttributes":{},"md5OfBody":"5d41402abc4b2a76b9719d911017c592","eventSource":"aws:sqs",)"
            R"("eventSourceARN":"arn:aws:sqs:eu-central-1:111111111111:orders","awsRegion":"eu-central-1"}]})");
}

TEST(SqsEvent, is_filtered_by_its_body) {
  const auto wanted = [](std::string body, std::vector<std::string> patterns) {
    const ReceivedQueueMessage message{.message_id = "id", .body = std::move(body)};
    return is_wanted(record_of(message, "arn:aws:sqs:eu-central-1:111111111111:orders"), patterns);
  };
  EXPECT_TRUE(wanted("text", {}));
  EXPECT_TRUE(wanted(R"({"kind":"order"})", {R"({"body":{"kind":["order"]}})"}));
  EXPECT_FALSE(wanted(R"({"kind":"invoice"})", {R"({"body":{"kind":["order"]}})"}));
  EXPECT_FALSE(wanted("text", {R"({"body":{"kind":["order"]}})"}));
  EXPECT_TRUE(wanted("text", {R"({"body":{"kind":["order"]}})", R"({"body":["text"]})"}));
}

}  // namespace
}  // namespace martlet::cloud::event_sources
