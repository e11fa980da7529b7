#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/json/value.hpp>

#include "testing/run_martlet.hpp"

namespace martlet::cli {
namespace {

Done event(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "event");
  return run_martlet(arguments);
}

TEST(MartletEvent, prints_an_event_with_the_given_values) {
  const TemporaryFolder folder;
  const std::string body = folder.write("order.json", "{\"sku\":\"apple\"}\n");
  const Done printed = event({"sqs", "--source", "orders.fifo", "--body", body, "--body", body, "--group", "g"});
  EXPECT_EQ(printed.status, 0) << printed.err;
  const json::Value sqs = json::parse(printed.out).value();
  ASSERT_EQ(sqs.find("Records")->array()->size(), 2U);
  const json::Value& record = sqs.find("Records")->array()->back();
  EXPECT_EQ(record.text("body"), R"({"sku":"apple"})");
  EXPECT_EQ(record.text("eventSourceARN"), "arn:aws:sqs:us-east-2:123456789012:orders.fifo");
  EXPECT_EQ(record.find("attributes")->text("MessageGroupId"), "g");
}

TEST(MartletEvent, refuses_an_unknown_kind_of_event) {
  const Done refused = event({"sqsq"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.err,
            "martlet event: \"sqsq\" is not a kind of event; choose one of these: sqs, sns, eventbridge, schedule, s3, dynamodb, kinesis, "
            "kafka, logs, "
            "destination, websocket, authorizer, raw [choice]\nnothing was printed\n");
  EXPECT_EQ(event({}).err,
            "martlet event: the kind of event is missing; run, for example, martlet event sqs; to list the kinds, run martlet event --help "
            "[required-option]\nnothing was printed\n");
  EXPECT_EQ(event({"sqs", "--body", "/nowhere"}).status, 2);
}

}  // namespace
}  // namespace martlet::cli
