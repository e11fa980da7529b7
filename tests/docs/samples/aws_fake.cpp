// Code on docs/guides/aws.md. It must compile as printed.
#include <gtest/gtest.h>

#include <martlet/aws/client/fake_client.hpp>
#include <martlet/aws/sqs/sqs_client.hpp>

namespace aws = martlet::aws;

TEST(Queue, is_sent_each_order) {
  auto client = std::make_shared<aws::FakeClient>();
  client->on(aws::sqs_operations::send_message, [](const aws::SendMessageRequest&) { return aws::SendMessageResponse{.message_id = "1"}; });
  // With a TestServer: server.with<aws::Client>(client);
  aws::SqsClient sqs(*client);
  EXPECT_TRUE(aws::wait_for(sqs.send_message({.queue_url = "https://queue.example", .message_body = "{}"})));
  EXPECT_EQ(client->requests(aws::sqs_operations::send_message).front().message_body, "{}");
}
