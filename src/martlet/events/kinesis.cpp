#include "kinesis.hpp"

#include <martlet/base/encoding.hpp>

#include "batch_responses.hpp"
#include "empty_tumbling_window.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

// Returns `clicks` of arn:aws:kinesis:us-east-1:123456789012:stream/clicks, also with `/consumer/one:1540591608` at its end.
std::string_view stream_of(std::string_view arn) {
  constexpr std::string_view before = ":stream/";
  const std::size_t at = arn.find(before);
  if (at == std::string_view::npos) return name_of_arn(arn);
  const std::string_view rest = arn.substr(at + before.size());
  return rest.substr(0, rest.find('/'));
}

KinesisRecord record_of(json::Value record) {
  KinesisRecord given;
  given.id = text(record, "eventID");
  given.shard = given.id.substr(0, given.id.find(':'));
  given.stream_arn = text(record, "eventSourceARN");
  given.stream = stream_of(given.stream_arn);
  json::Value kinesis = take(record, "kinesis");
  given.data = from_base64_lenient(take_text(kinesis, "data"));
  given.sequence_number = text(kinesis, "sequenceNumber");
  given.partition_key = text(kinesis, "partitionKey");
  given.arrived = time_s(kinesis, "approximateArrivalTimestamp");
  record.set("kinesis", std::move(kinesis));
  given.record = std::move(record);
  return given;
}

bool is_kinesis(const json::Value& event) { return has_records_of(event, "aws:kinesis") || is_empty_window(event, ":kinesis:"); }

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  std::vector<Delivery> deliveries;
  json::Value list = take(event, "Records");
  if (!list.array()) return deliveries;
  for (json::Value& record : *list.array()) {
    const json::Value* kinesis = member(record, "kinesis");
    if (!kinesis || text(*kinesis, "sequenceNumber").empty()) {
      return std::unexpected(malformed_record(deliveries.size(), "has no sequenceNumber"));
    }
    KinesisRecord given = record_of(std::move(record));
    Delivery delivery;
    delivery.keys = {key_of(given.stream), key_of(given.stream_arn), key_of(any)};
    delivery.id = given.sequence_number;
    delivery.lane = "shard";
    delivery.body = given.data;
    delivery.attach = attaching(std::move(given));
    deliveries.push_back(std::move(delivery));
  }
  return deliveries;
}

}  // namespace

std::string KinesisRecord::selector_key(const Selector& stream) { return key_of(stream); }

const EventKind& KinesisRecord::kind() {
  static constexpr EventKind kinesis{"kinesis", 11, &is_kinesis, &unpack, &answer_checkpoint};
  return kinesis;
}

}  // namespace martlet
