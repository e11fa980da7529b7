#include "samples.hpp"

#include <stdexcept>

// The shapes are those that AWS's documentation prints, with values of ours; each names its page.

namespace martlet::samples {
namespace {

json::Value parsed(std::string_view text) { return json::parse(text).value(); }

std::string source_or(const SampleOptions& options, std::string_view otherwise) {
  return options.source.empty() ? std::string(otherwise) : options.source;
}
std::vector<std::string> bodies_or(const SampleOptions& options, std::string_view otherwise) {
  return options.bodies.empty() ? std::vector<std::string>{std::string(otherwise)} : options.bodies;
}

// https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
json::Value sqs(const SampleOptions& options) {
  const std::string queue = source_or(options, "my-queue");
  const bool is_fifo = queue.ends_with(".fifo");
  json::Array records;
  for (const std::string& body : bodies_or(options, "Test message.")) {
    json::Value record = parsed(R"({"messageId":"","receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a...","body":"",
        "attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183","SenderId":"AIDAIENQZJOLO23YVJ4VO",
          "ApproximateFirstReceiveTimestamp":"1545082649185"},
        "messageAttributes":{},"md5OfBody":"e4e68fb7bd0e697a0ae8f1bb342846b3","eventSource":"aws:sqs","eventSourceARN":"",
        "awsRegion":"us-east-2"})");
    const std::string number = std::to_string(records.size() + 1);
    record.set("messageId", "059f36b4-87a3-44ab-83d2-" + std::string(12 - number.size(), '0') + number);
    record.set("body", body);
    record.set("eventSourceARN", "arn:aws:sqs:us-east-2:123456789012:" + queue);
    if (is_fifo) {
      json::Value attributes = *record.find("attributes");
      attributes.set("SequenceNumber", "1885363825334" + std::string(7 - number.size(), '0') + number);
      attributes.set("MessageGroupId", options.group.empty() ? "1" : options.group);
      attributes.set("MessageDeduplicationId", "deduplication-" + number);
      record.set("attributes", std::move(attributes));
    }
    records.push_back(std::move(record));
  }
  json::Value event;
  event.set("Records", std::move(records));
  return event;
}

}  // namespace

const std::vector<Sample>& all() {
  static const std::vector<Sample> list{
      {{"sqs", "messages of an SQS queue; FIFO if its name ends in .fifo", "the queue"}, &sqs},
  };
  return list;
}

}  // namespace martlet::samples
