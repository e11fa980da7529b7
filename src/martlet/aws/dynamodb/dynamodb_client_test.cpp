#include <martlet/aws/dynamodb/dynamodb_client.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>

#include <martlet/async/virtual_loop.hpp>
#include <martlet/aws/client/fake_client.hpp>

namespace martlet::aws {
namespace {

using namespace dynamodb_operations;

struct DynamoDbClientTest : testing::Test {
  FakeClient aws;
  VirtualLoop loop;
};

TEST_F(DynamoDbClientTest, requests_unprocessed_keys_of_a_batch_again) {
  aws.on(batch_get_item, [](const BatchGetItemRequest& request) {
    const KeysAndAttributes& asked = request.request_items.at("orders");
    EXPECT_LE(asked.keys.size(), 100U);
    BatchGetItemResponse response;
    for (const Item& key : asked.keys) {
      if (response.responses["orders"].size() < 40) {
        response.responses["orders"].push_back(key);
      } else {
        response.unprocessed_keys["orders"].keys.push_back(key);
      }
    }
    return response;
  });
  std::map<std::string, KeysAndAttributes> keys;
  for (int i = 0; i < 250; ++i) keys["orders"].keys.push_back({{"id", i}});
  const auto found = loop.run(DynamoDbClient(aws).get_all(keys));
  ASSERT_TRUE(found) << to_text(found.error());
  std::set<std::string> numbers;
  for (const Item& item : found->at("orders")) numbers.insert(*item.at("id").number());
  EXPECT_EQ(numbers.size(), 250U);
  EXPECT_EQ(found->at("orders").size(), 250U);
}

TEST_F(DynamoDbClientTest, writes_batches_of_25_and_fails_if_none_is_processed) {
  bool is_stuck = false;
  std::size_t written = 0;
  aws.on(batch_write_item, [&](const BatchWriteItemRequest& request) {
    BatchWriteItemResponse response;
    std::vector<WriteRequest> left = request.request_items.at("orders");
    EXPECT_LE(left.size(), 25U);
    const std::size_t done = is_stuck ? 0 : std::min<std::size_t>(left.size(), 10);
    written += done;
    left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(done));
    if (!left.empty()) response.unprocessed_items["orders"] = left;
    return response;
  });
  std::map<std::string, std::vector<WriteRequest>> writes;
  for (int i = 0; i < 60; ++i) writes["orders"].push_back({.put_request = PutRequest{{{"id", i}}}});
  EXPECT_TRUE(loop.run(DynamoDbClient(aws).write_all(writes)));
  EXPECT_EQ(written, 60U);
  is_stuck = true;
  EXPECT_EQ(loop.run(DynamoDbClient(aws).write_all(writes)).error().code, failure_code::timed_out);
}

}  // namespace
}  // namespace martlet::aws
