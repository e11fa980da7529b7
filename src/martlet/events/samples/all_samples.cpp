#include "all_samples.hpp"

#include <stdexcept>

#include <martlet/base/encoding.hpp>
#include <martlet/http/content_coding.hpp>

// The shapes are those in AWS's documentation, with our values; each function names its page.

namespace martlet::samples {
namespace {

json::Value parsed(std::string_view text) { return json::parse(text).value(); }

std::string source_or(const SampleOptions& options, std::string_view otherwise) {
  return options.source.empty() ? std::string(otherwise) : options.source;
}
std::vector<std::string> bodies_or(const SampleOptions& options, std::string_view otherwise) {
  return options.bodies.empty() ? std::vector<std::string>{std::string(otherwise)} : options.bodies;
}

json::Value records_of(json::Array records) {
  json::Value event;
  event.set("Records", std::move(records));
  return event;
}

std::string twelve_digits(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(12 - digits.size(), '0') + digits;
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
    const std::string number = twelve_digits(records.size() + 1);
    record.set("messageId", "059f36b4-87a3-44ab-83d2-" + number);
    record.set("body", body);
    record.set("eventSourceARN", "arn:aws:sqs:us-east-2:123456789012:" + queue);
    if (is_fifo) {
      json::Value attributes = *record.find("attributes");
      attributes.set("SequenceNumber", "18853638" + number);
      attributes.set("MessageGroupId", options.group.empty() ? "1" : options.group);
      attributes.set("MessageDeduplicationId", "deduplication-" + number);
      record.set("attributes", std::move(attributes));
    }
    records.push_back(std::move(record));
  }
  return records_of(std::move(records));
}

// Parses the body, for kinds that have JSON payloads.
json::Value json_or(const SampleOptions& options, std::string_view otherwise) {
  const std::string body = options.bodies.empty() ? std::string(otherwise) : options.bodies.front();
  Result<json::Value> value = json::parse(body);
  if (!value) throw std::invalid_argument("the body of this kind of event must be JSON: " + value.error().what);
  return *std::move(value);
}

// https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
json::Value sns(const SampleOptions& options) {
  const std::string arn = "arn:aws:sns:us-east-1:123456789012:" + source_or(options, "sns-lambda");
  json::Value sns =
      parsed(R"({"SignatureVersion":"1","Timestamp":"2019-01-02T12:45:07.000Z","Signature":"tcc6faL2yUC6dgZdmrwh1Y4cGa/ebXEkAi6...",
      "SigningCertURL":"https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ac565b8b1a6c5d002d285f9598aa1d9b.pem",
      "MessageId":"95df01b4-ee98-5cb9-9903-4c221d41eb5e","Message":"","MessageAttributes":{},"Type":"Notification",
      "UnsubscribeURL":"https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe","TopicArn":"","Subject":"TestInvoke"})");
  sns.set("Message", bodies_or(options, "Hello from SNS!").front());
  sns.set("TopicArn", arn);
  json::Value record = parsed(R"({"EventVersion":"1.0","EventSubscriptionArn":"","EventSource":"aws:sns"})");
  record.set("EventSubscriptionArn", arn + ":21be56ed-a058-49f5-8c98-aedd2564c486");
  record.set("Sns", std::move(sns));
  return records_of({std::move(record)});
}

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
json::Value eventbridge(const SampleOptions& options) {
  const std::string source = source_or(options, "orders/Order Placed");
  const std::size_t slash = source.find('/');
  json::Value event =
      parsed(R"({"version":"0","id":"6a7e8feb-b491-4cf7-a9f1-bf3703467718","detail-type":"","source":"","account":"123456789012",
      "time":"2017-12-22T18:43:48Z","region":"us-east-1","resources":[]})");
  event.set("source", source.substr(0, slash));
  event.set("detail-type", slash == std::string::npos ? "Something Happened" : source.substr(slash + 1));
  event.set("detail", json_or(options, R"({"order":"7"})"));
  return event;
}

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html
json::Value schedule(const SampleOptions& options) {
  json::Value event =
      parsed(R"({"version":"0","id":"53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa","detail-type":"Scheduled Event","source":"aws.events",
      "account":"123456789012","time":"2015-10-08T16:53:06Z","region":"us-east-1"})");
  event.set("resources", json::Array{json::Value("arn:aws:events:us-east-1:123456789012:rule/" + source_or(options, "my-scheduled-rule"))});
  event.set("detail", json_or(options, "{}"));
  return event;
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
json::Value s3(const SampleOptions& options) {
  const std::string bucket = source_or(options, "amzn-s3-demo-bucket");
  json::Value record =
      parsed(R"({"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-2","eventTime":"2019-09-03T19:37:27.192Z",
      "eventName":"ObjectCreated:Put","userIdentity":{"principalId":"AWS:AIDAINPONIXQXHT3IKHL2"},"requestParameters":{"sourceIPAddress":"205.255.255.255"},
      "responseElements":{"x-amz-request-id":"D82B88E5F771F645"}})");
  json::Value object = parsed(R"({"key":"","size":1305107,"eTag":"b21b84d653bb07b05b1e6b33684dc11b","sequencer":"0C0F6F405D6ED209E1"})");
  object.set("key", bodies_or(options, "red+flower.jpg").front());
  json::Value place = parsed(R"({"ownerIdentity":{"principalId":"A3I5XTEXAMAI3E"}})");
  place.set("name", bucket);
  place.set("arn", "arn:aws:s3:::" + bucket);
  json::Value s3 = parsed(R"({"s3SchemaVersion":"1.0","configurationId":"828aa6fc-f7b5-4305-8584-487c791949c1"})");
  s3.set("bucket", std::move(place));
  s3.set("object", std::move(object));
  record.set("s3", std::move(s3));
  return records_of({std::move(record)});
}

// Converts plain JSON to DynamoDB's attribute values.
json::Value attribute_of(const json::Value& value) {
  json::Value attribute;
  if (value.is_null()) return attribute.set("NULL", true), attribute;
  if (value.boolean()) return attribute.set("BOOL", value), attribute;
  if (value.is_number()) return attribute.set("N", value.to_text()), attribute;
  if (value.string()) return attribute.set("S", value), attribute;
  if (value.array()) {
    json::Array list;
    for (const json::Value& one : *value.array()) list.push_back(attribute_of(one));
    return attribute.set("L", std::move(list)), attribute;
  }
  json::Object members;
  for (const auto& [name, one] : *value.object()) members.emplace_back(name, attribute_of(one));
  return attribute.set("M", std::move(members)), attribute;
}

// https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
json::Value dynamodb(const SampleOptions& options) {
  const json::Value item = json_or(options, R"({"Id":101,"Message":"New item!"})");
  if (!item.object()) throw std::invalid_argument("the body must be a JSON object, because it is an item of a table");
  json::Value image = *attribute_of(item).find("M");
  json::Value keys = parsed(R"({"Id":{"N":"101"}})");
  if (!image.object()->empty()) keys = json::Object{image.object()->front()};
  json::Value change;
  change.set("ApproximateCreationDateTime", 1428537600);
  change.set("Keys", std::move(keys));
  change.set("NewImage", std::move(image));
  change.set("SequenceNumber", "4421584500000000017450439091");
  change.set("SizeBytes", 26);
  change.set("StreamViewType", "NEW_AND_OLD_IMAGES");
  json::Value record =
      parsed(R"({"eventID":"c4ca4238a0b923820dcc509a6f75849b","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",
      "awsRegion":"us-east-1"})");
  record.set("dynamodb", std::move(change));
  record.set("eventSourceARN", "arn:aws:dynamodb:us-east-1:123456789012:table/" + source_or(options, "ExampleTableWithStream") +
                                   "/stream/2015-06-27T00:48:05.899");
  return records_of({std::move(record)});
}

// https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
json::Value kinesis(const SampleOptions& options) {
  json::Array records;
  for (const std::string& body : bodies_or(options, "Hello, this is a test.")) {
    const std::string sequence = "49590338271490256608559692538361571095921575" + twelve_digits(records.size() + 1);
    json::Value data = parsed(R"({"kinesisSchemaVersion":"1.0","partitionKey":"1"})");
    data.set("sequenceNumber", sequence);
    data.set("data", to_base64(body));
    data.set("approximateArrivalTimestamp", 1545084650.987);
    json::Value record;
    record.set("kinesis", std::move(data));
    record.set("eventSource", "aws:kinesis");
    record.set("eventVersion", "1.0");
    record.set("eventID", "shardId-000000000006:" + sequence);
    record.set("eventName", "aws:kinesis:record");
    record.set("invokeIdentityArn", "arn:aws:iam::123456789012:role/lambda-role");
    record.set("awsRegion", "us-east-2");
    record.set("eventSourceARN", "arn:aws:kinesis:us-east-2:123456789012:stream/" + source_or(options, "lambda-stream"));
    records.push_back(std::move(record));
  }
  return records_of(std::move(records));
}

// https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html
json::Value kafka(const SampleOptions& options) {
  const std::string topic = source_or(options, "mytopic");
  json::Array records;
  for (const std::string& body : bodies_or(options, "Hello, this is a test.")) {
    json::Value record;
    record.set("topic", topic);
    record.set("partition", 0);
    record.set("offset", 15 + records.size());
    record.set("timestamp", 1545084650987);
    record.set("timestampType", "CREATE_TIME");
    record.set("key", to_base64("abcDEFghiJKLmnoPQRstuVWXyz1234=="));
    record.set("value", to_base64(body));
    record.set("headers", parsed(R"([{"headerKey":[104,101,97,100,101,114,86,97,108,117,101]}])"));
    records.push_back(std::move(record));
  }
  json::Value partitions;
  partitions.set(topic + "-0", std::move(records));
  json::Value event = parsed(R"({"eventSource":"aws:kafka",
      "eventSourceArn":"arn:aws:kafka:us-east-1:123456789012:cluster/vpc-2priv-2pub/751d2973-a626-431c-9d4e-d7975eb44dd7-2",
      "bootstrapServers":"b-2.demo-cluster-1.a1bcde.c1.kafka.us-east-1.amazonaws.com:9092"})");
  event.set("records", std::move(partitions));
  return event;
}

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
json::Value logs(const SampleOptions& options) {
  json::Array lines;
  for (const std::string& body : bodies_or(options, "[ERROR] First test message")) {
    json::Value line;
    line.set("id", "3195310660696698337880902507980421114328961542429" + twelve_digits(lines.size() + 1));
    line.set("timestamp", 1432826855000 + lines.size());
    line.set("message", body);
    lines.push_back(std::move(line));
  }
  json::Value document = parsed(R"({"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"","logStream":"2015/05/28/[$LATEST]1",
      "subscriptionFilters":["Destination"]})");
  document.set("logGroup", source_or(options, "/aws/lambda/orders"));
  document.set("logEvents", std::move(lines));
  json::Value packed;
  packed.set("data", to_base64(http::encode(http::ContentCoding::gzip, document.to_text())));
  json::Value event;
  event.set("awslogs", std::move(packed));
  return event;
}

// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
json::Value destination(const SampleOptions& options) {
  json::Value context;
  context.set("requestId", "e4b46cbf-b738-xmpl-8880-a18cdf61200e");
  context.set("functionArn", "arn:aws:lambda:us-east-2:123456789012:function:" + source_or(options, "my-function") + ":$LATEST");
  context.set("condition", "RetriesExhausted");
  context.set("approximateInvokeCount", 3);
  json::Value event = parsed(R"({"version":"1.0","timestamp":"2019-11-14T18:16:05.568Z"})");
  event.set("requestContext", std::move(context));
  event.set("requestPayload", json_or(options, R"({"ORDER_IDS":["9e07af03-ce31-4ff3-xmpl-36dce652cb4f"]})"));
  event.set("responseContext", parsed(R"({"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"})"));
  event.set("responsePayload",
            parsed(R"({"errorMessage":"RequestId: e4b46cbf-b738-xmpl-8880-a18cdf61200e Process exited before completing request"})"));
  return event;
}

// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html
json::Value websocket(const SampleOptions& options) {
  const std::string route = source_or(options, "$default");
  json::Value context = parsed(R"({"messageDirection":"IN","stage":"prod","connectedAt":1558981354000,"requestTimeEpoch":1558981354001,
      "identity":{"sourceIp":"192.0.2.1"},"requestId":"aTm8NF6UIAMFWSw=","domainName":"abc123.execute-api.eu-west-1.amazonaws.com",
      "connectionId":"L0SM9cOFvHcCIhw=","apiId":"abc123"})");
  context.set("routeKey", route);
  context.set("eventType", route == "$connect" ? "CONNECT" : route == "$disconnect" ? "DISCONNECT" : "MESSAGE");
  json::Value event;
  event.set("requestContext", std::move(context));
  if (route == "$connect") event.set("headers", parsed(R"({"Host":"abc123.execute-api.eu-west-1.amazonaws.com"})"));
  if (!route.ends_with("connect")) event.set("body", bodies_or(options, R"({"action":"say","text":"hello"})").front());
  event.set("isBase64Encoded", false);
  return event;
}

// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
json::Value authorizer(const SampleOptions& options) {
  json::Value event;
  event.set("type", "TOKEN");
  event.set("authorizationToken", bodies_or(options, "Bearer abc").front());
  event.set("methodArn", "arn:aws:execute-api:us-east-1:123456789012:" + source_or(options, "abcdef123") + "/test/GET/request");
  return event;
}

json::Value raw(const SampleOptions& options) { return json_or(options, "{}"); }

}  // namespace

const std::vector<Sample>& all_samples() {
  static const std::vector<Sample> list{
      {{"sqs", "messages of an SQS queue, which is FIFO if its name ends in .fifo", "the queue"}, &sqs},
      {{"sns", "a notification of an SNS topic", "the topic"}, &sns},
      {{"eventbridge", "an event of an EventBridge bus; the body is the event's detail", "source/detail type"}, &eventbridge},
      {{"schedule", "an event of a scheduled EventBridge rule", "the rule"}, &schedule},
      {{"s3", "the creation of an object in a bucket; the body is the object's key", "the bucket"}, &s3},
      {{"dynamodb", "a new item in a DynamoDB table; the body is the item as plain JSON", "the table"}, &dynamodb},
      {{"kinesis", "records of a Kinesis stream", "the stream"}, &kinesis},
      {{"kafka", "records of a Kafka topic in Amazon MSK", "the topic"}, &kafka},
      {{"logs", "log lines of a CloudWatch log group, sent by a subscription", "the log group"}, &logs},
      {{"destination", "the record of a failed invocation, for a destination; the body is the invocation's event", "the function"},
       &destination},
      {{"websocket", "a connection, message or disconnection of a WebSocket API's client", "the route key"}, &websocket},
      {{"authorizer", "a request of API Gateway to a Lambda authorizer; the body is the token", "the API's id"}, &authorizer},
      {{"raw", "any other event, which is the body itself", ""}, &raw},
  };
  return list;
}

}  // namespace martlet::samples
