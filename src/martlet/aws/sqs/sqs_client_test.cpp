#include <martlet/aws/sqs/sqs_client.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/client/fake_client.hpp>

namespace martlet::aws {
namespace {

struct SqsClientTest : testing::Test {
  FakeClient aws;
  std::vector<SendMessageBatchRequestEntry> entries(int count, std::size_t bytes) const {
    std::vector<SendMessageBatchRequestEntry> all;
    for (int i = 0; i < count; ++i) all.push_back({.id = std::to_string(i), .message_body = std::string(bytes, 'x')});
    return all;
  }
  std::vector<std::size_t> sizes() const {
    std::vector<std::size_t> sizes;
    for (const SendMessageBatchRequest& request : aws.requests(sqs_operations::send_message_batch)) sizes.push_back(request.entries.size());
    return sizes;
  }
};

TEST_F(SqsClientTest, send_all_sends_ten_messages_per_call_within_the_size_limit) {
  aws.on(sqs_operations::send_message_batch, [](const SendMessageBatchRequest&) { return SendMessageBatchResponse(); });
  SqsClient sqs(aws);
  EXPECT_TRUE(wait_for(sqs.send_all("url", entries(23, 10)))->empty());
  EXPECT_TRUE(wait_for(sqs.send_all("url", entries(3, 600'000)))->empty());
  EXPECT_EQ(sizes(), (std::vector<std::size_t>{10, 10, 3, 1, 1, 1}));
}

TEST_F(SqsClientTest, send_all_returns_the_refused_messages) {
  aws.on(sqs_operations::send_message_batch, [](const SendMessageBatchRequest& request) {
    SendMessageBatchResponse response;
    response.failed.push_back({.id = request.entries.front().id, .code = "InternalError", .message = {}, .sender_fault = false});
    return response;
  });
  const auto failed = wait_for(SqsClient(aws).send_all("url", entries(11, 1)));
  ASSERT_EQ(failed->size(), 2U);
  EXPECT_EQ((*failed)[0].id + " " + (*failed)[1].id, "0 10");
}

}  // namespace
}  // namespace martlet::aws
