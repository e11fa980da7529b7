#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>
#include <martlet/schema/object.hpp>

#include "dynamodb.hpp"
#include "kafka.hpp"
#include "kinesis.hpp"
#include "testing/event_fixture.hpp"

// Event sources whose records are read in order. The events have the shapes that AWS documents; each test names the page.

namespace martlet {
namespace {

struct Item {
  int id = 0;
  std::string message;
};
Schema describe(Type<Item>) { return object<Item>("Item", field<&Item::id>("Id").min(1), field<&Item::message>("Message").min(1)); }

using Handled = std::expected<NoContent, Boom>;

// https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
std::string change(std::string event, std::string images, std::string sequence) {
  return R"({"eventID":"c4ca4238a0b923820dcc509a6f75849b","eventVersion":"1.0","dynamodb":{"Keys":{"Id":{"N":"101"}},)" + images +
         R"("StreamViewType":"NEW_AND_OLD_IMAGES","ApproximateCreationDateTime":1480642020,"SequenceNumber":")" + sequence +
         R"(","SizeBytes":26},"awsRegion":"us-west-2","eventName":")" + event +
         R"(","eventSourceARN":"arn:aws:dynamodb:us-east-1:111122223333:table/Items/stream/2015-06-27T00:48:05.899","eventSource":"aws:dynamodb"})";
}
const std::string new_image = R"("NewImage":{"Message":{"S":"New item!"},"Id":{"N":"101"}},)";

TEST(DynamoDb, an_item_is_read_as_plain_json) {
  EventFixture fixture;
  DynamoDbChange seen;
  fixture.events.on<DynamoDbChange>("Items", [&](Body<Item> item, DynamoDbChange given) {
    EXPECT_EQ(item->id, 101);
    seen = std::move(given);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(R"({"Records":[)" + change("INSERT", new_image, "111") + "]}"), R"({"batchItemFailures":[]})");
  EXPECT_EQ(seen.table, "Items");
  EXPECT_EQ(seen.keys.to_text(), R"({"Id":101})");
  EXPECT_EQ(to_iso8601(seen.created.value()), "2016-12-02T01:27:00.000Z");
  EXPECT_FALSE(seen.old_image);
}

TEST(DynamoDb, every_type_of_attribute_has_its_json) {
  EventFixture fixture;
  std::string image;
  fixture.events.on<DynamoDbChange>("*", [&](Body<json::Value> item) {
    image = item->to_text();
    return NoContent();
  });
  fixture.send(
      R"({"Records":[)" +
      change("INSERT",
             R"("NewImage":{"s":{"S":"x"},"n":{"N":"1.5"},"b":{"B":"AAE="},"t":{"BOOL":true},"u":{"NULL":true},"m":{"M":{"a":{"N":"-3"}}},
      "l":{"L":[{"S":"y"},{"NULL":true}]},"ss":{"SS":["p","q"]},"ns":{"NS":["1","2"]},"bs":{"BS":["AA=="]}},)",
             "1") +
      "]}");
  EXPECT_EQ(image, R"({"s":"x","n":1.5,"b":"AAE=","t":true,"u":null,"m":{"a":-3},"l":["y",null],"ss":["p","q"],"ns":[1,2],"bs":["AA=="]})");
}

TEST(DynamoDb, a_removed_item_has_no_body_and_shows_whether_it_expired) {
  EventFixture fixture;
  bool is_expired = false;
  fixture.events.on<DynamoDbChange>("*", [&](Body<std::optional<Item>> item, const DynamoDbChange& given) {
    is_expired = given.is_expired && given.event == "REMOVE" && !item->has_value();
    return NoContent();
  });
  std::string removed = change("REMOVE", "", "1");
  removed.insert(1, R"("userIdentity":{"type":"Service","principalId":"dynamodb.amazonaws.com"},)");
  EXPECT_EQ(fixture.send(R"({"Records":[)" + removed + "]}"), R"({"batchItemFailures":[]})");
  EXPECT_TRUE(is_expired);
}

TEST(DynamoDb, the_first_failure_ends_the_batch_and_is_the_checkpoint) {
  EventFixture fixture;
  std::vector<std::string> handled;
  fixture.events.on<DynamoDbChange>("*", [&](Body<Item>, const DynamoDbChange& given) -> Handled {
    handled.push_back(given.sequence_number);
    if (given.sequence_number == "222") return std::unexpected(server_unavailable());
    return NoContent();
  });
  EXPECT_EQ(fixture.send(R"({"Records":[)" + change("INSERT", new_image, "111") + ',' + change("MODIFY", new_image, "222") + ',' +
                         change("MODIFY", new_image, "333") + "]}"),
            R"({"batchItemFailures":[{"itemIdentifier":"222"}]})");
  EXPECT_EQ(handled, (std::vector<std::string>{"111", "222"}));
}

// https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
std::string kinesis(std::string_view data, std::string sequence, std::string more = {}) {
  return R"({"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"1","sequenceNumber":")" + sequence + R"(","data":")" +
         to_base64(data) +
         R"(","approximateArrivalTimestamp":1545084650.987},"eventSource":"aws:kinesis","eventVersion":"1.0","eventID":"shardId-000000000006:)" +
         sequence +
         R"(","eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda-role","awsRegion":"us-east-2",
      "eventSourceARN":"arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream"}])" +
         more + "}";
}

TEST(Kinesis, data_is_decoded_and_read) {
  EventFixture fixture;
  KinesisRecord seen;
  fixture.events.on<KinesisRecord>("lambda-stream", [&](Body<Item> item, KinesisRecord given) {
    EXPECT_EQ(item->message, "m");
    seen = std::move(given);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(kinesis(R"({"Id":1,"Message":"m"})", "4959")), R"({"batchItemFailures":[]})");
  EXPECT_EQ(seen.shard, "shardId-000000000006");
  EXPECT_EQ(to_iso8601(seen.arrived.value()), "2018-12-17T22:10:50.987Z");
  EXPECT_EQ(fixture.send(kinesis("not JSON", "4960")), R"({"batchItemFailures":[{"itemIdentifier":"4960"}]})");
}

TEST(Kinesis, data_may_be_taken_as_it_is) {
  EventFixture fixture;
  std::string data;
  fixture.events.on<KinesisRecord>("*", [&](Body<Bytes> bytes) {
    data = bytes->data;
    return NoContent();
  });
  fixture.send(kinesis(std::string_view("\0\xff{", 3), "1"));
  EXPECT_EQ(data, std::string_view("\0\xff{", 3));
}

// https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html
TEST(Kinesis, the_state_of_a_window_is_answered_as_it_came) {
  EventFixture fixture;
  fixture.events.on<KinesisRecord>("*", [](Body<Bytes>) { return NoContent(); });
  const std::string window =
      R"("window":{"start":"2020-07-30T17:00:00Z","end":"2020-07-30T17:05:00Z"},"state":{"1":282},"shardId":"shardId-1",
      "eventSourceARN":"arn:aws:kinesis:us-east-1:123456789012:stream/lambda-stream","isFinalInvokeForWindow":true,"isWindowTerminatedEarly":false)";
  EXPECT_EQ(fixture.send(kinesis("x", "1", ',' + window)), R"({"batchItemFailures":[],"state":{"1":282}})");
  EXPECT_EQ(fixture.send('{' + window + '}'), R"({"batchItemFailures":[],"state":{"1":282}})");
}

// https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html
std::string kafka(std::string_view records) {
  return R"({"eventSource":"aws:kafka","eventSourceArn":"arn:aws:kafka:us-east-1:123456789012:cluster/vpc-2priv-2pub/751d2973-a626-431c-9d4e-d7975eb44dd7-2",
      "bootstrapServers":"b-2.demo-cluster-1.a1bcde.c1.kafka.us-east-1.amazonaws.com:9092","records":)" +
         std::string(records) + '}';
}

TEST(Kafka, a_record_is_decoded_and_read) {
  EventFixture fixture;
  KafkaRecord seen;
  fixture.events.on<KafkaRecord>("mytopic", [&](Body<Item> item, KafkaRecord given) {
    EXPECT_EQ(item->id, 1);
    seen = std::move(given);
    return NoContent();
  });
  EXPECT_EQ(fixture.send(
                kafka(R"({"mytopic-0":[{"topic":"mytopic","partition":0,"offset":15,"timestamp":1545084650987,"timestampType":"CREATE_TIME",
      "key":"YWJjRGVm","value":")" +
                      to_base64(R"({"Id":1,"Message":"m"})") + R"(","headers":[{"headerKey":[118,-36,0,127,-128]}]}]})")),
            R"({"batchItemFailures":[]})");
  EXPECT_EQ(seen.key, "abcDef");
  EXPECT_EQ(seen.header("headerKey"), std::string_view("v\xdc\0\x7f\x80", 5));
  EXPECT_EQ(seen.offset, 15);
}

TEST(Kafka, what_follows_a_failure_in_its_partition_is_not_handled_and_all_of_it_is_named) {
  EventFixture fixture;
  fixture.events.on<KafkaRecord>("*", [](const KafkaRecord& record) -> Handled {
    if (record.partition == 0 && record.offset == 2) return std::unexpected(conflict());
    return NoContent();
  });
  EXPECT_EQ(
      fixture.send(kafka(
          R"({"t-0":[{"topic":"t","partition":0,"offset":1},{"topic":"t","partition":0,"offset":2},{"topic":"t","partition":0,"offset":3}],
      "t-1":[{"topic":"t","partition":1,"offset":9,"value":null}]})")),
      R"({"batchItemFailures":[{"itemIdentifier":{"partition":"t-0","offset":2}},{"itemIdentifier":{"partition":"t-0","offset":3}}]})");
}

TEST(Kafka, a_tombstone_has_no_value) {
  EventFixture fixture;
  bool is_tombstone = false;
  fixture.events.on<KafkaRecord>("t", [&](Body<std::optional<Item>> item, const KafkaRecord& record) {
    is_tombstone = !item->has_value() && !record.value;
    return NoContent();
  });
  fixture.send(kafka(R"({"t-0":[{"topic":"t","partition":0,"offset":1,"key":"YQ==","value":null,"headers":null}]})"));
  EXPECT_TRUE(is_tombstone);
}

}  // namespace
}  // namespace martlet
