#include "sqs_event.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::event_sources {
namespace {

TEST(SqsEvent, has_lambdas_format) {
  ReceivedQueueMessage message{.message_id = "id", .receipt = "handle", .body = "hello", .md5_of_body = "5d41402abc4b2a76b9719d911017c592"};
  message.system = {{"ApproximateReceiveCount", "1"}};
  EXPECT_EQ(event_of({message}, "arn:aws:sqs:eu-central-1:111111111111:orders"),
            R"({"Records":[{"messageId":"id","receiptHandle":"handle","body":"hello","attributes":{"ApproximateReceiveCount":"1"},)"
            R"("messageAttributes":{},"md5OfBody":"5d41402abc4b2a76b9719d911017c592","eventSource":"aws:sqs",)"
            R"("eventSourceARN":"arn:aws:sqs:eu-central-1:111111111111:orders","awsRegion":"eu-central-1"}]})");
}

}  // namespace
}  // namespace martlet::cloud::event_sources
