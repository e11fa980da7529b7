#include <sstream>

#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/cli/cli.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cli {
namespace {

struct Printed {
  int status;
  std::string out;
  std::string err;
};

Printed event(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "event");
  std::ostringstream out;
  std::ostringstream err;
  const int status = run(arguments, {out, err});
  return {status, out.str(), err.str()};
}

TEST(MartletEvent, prints_an_event_with_the_given_values) {
  const TemporaryFolder folder;
  const std::string body = folder.write("order.json", "{\"sku\":\"apple\"}\n");
  const Printed printed = event({"sqs", "--source", "orders.fifo", "--body", body, "--body", body, "--group", "g"});
  EXPECT_EQ(printed.status, 0) << printed.err;
  const json::Value sqs = json::parse(printed.out).value();
  ASSERT_EQ(sqs.find("Records")->array()->size(), 2U);
  const json::Value& record = sqs.find("Records")->array()->back();
  EXPECT_EQ(record.text("body"), R"({"sku":"apple"})");
  EXPECT_EQ(record.text("eventSourceARN"), "arn:aws:sqs:us-east-2:123456789012:orders.fifo");
  EXPECT_EQ(record.find("attributes")->text("MessageGroupId"), "g");
}

TEST(MartletEvent, refuses_an_unknown_kind_of_event) {
  const Printed refused = event({"sqsq"});
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
