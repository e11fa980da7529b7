#include "dynamodb.hpp"

#include "batch_responses.hpp"
#include "dynamodb_attribute_values.hpp"
#include "empty_tumbling_window.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

// A larger time is in milliseconds, as in changes that arrive through Kinesis.
constexpr double seconds_max = 1e11;

// Returns `orders` of arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2015-06-27T00:48:05.899.
std::string_view table_of(std::string_view arn) {
  constexpr std::string_view before = ":table/";
  const std::size_t at = arn.find(before);
  if (at == std::string_view::npos) return name_of_arn(arn);
  const std::string_view rest = arn.substr(at + before.size());
  return rest.substr(0, rest.find('/'));
}

std::optional<WallTime> creation_time(const json::Value& change) {
  const json::Value* time = member(change, "ApproximateCreationDateTime");
  const bool is_ms = time && time->is_number() && time->number() > seconds_max;
  return is_ms ? time_ms(change, "ApproximateCreationDateTime") : time_s(change, "ApproximateCreationDateTime");
}

std::optional<json::Value> image_of(const json::Value& change, std::string_view key) {
  const json::Value* image = member(change, key);
  return image ? std::optional(plain_item(*image)) : std::nullopt;
}

DynamoDbChange change_of(json::Value record) {
  DynamoDbChange given;
  given.id = text(record, "eventID");
  given.event = text(record, "eventName");
  given.stream_arn = text(record, "eventSourceARN");
  given.table = table_of(given.stream_arn);
  if (const json::Value* change = member(record, "dynamodb")) {
    given.sequence_number = text(*change, "SequenceNumber");
    given.created = creation_time(*change);
    if (const json::Value* keys = member(*change, "Keys")) given.keys = plain_item(*keys);
    given.new_image = image_of(*change, "NewImage");
    given.old_image = image_of(*change, "OldImage");
  }
  const json::Value* principal = member(record, "userIdentity", "principalId");
  given.is_expired = principal && principal->string() && *principal->string() == "dynamodb.amazonaws.com";
  given.record = std::move(record);
  return given;
}

bool is_dynamodb(const json::Value& event) { return has_records_of(event, "aws:dynamodb") || is_empty_window(event, ":dynamodb:"); }

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  std::vector<Delivery> deliveries;
  json::Value list = take(event, "Records");
  if (!list.array()) return deliveries;
  for (json::Value& record : *list.array()) {
    DynamoDbChange given = change_of(std::move(record));
    if (given.sequence_number.empty()) return std::unexpected(malformed_record(deliveries.size(), "has no SequenceNumber"));
    Delivery delivery;
    delivery.keys = {key_of(given.table), key_of(given.stream_arn), key_of(any)};
    delivery.id = given.sequence_number;
    delivery.lane = "stream";
    if (given.new_image) delivery.body = given.new_image->to_text();
    delivery.attach = attaching(std::move(given));
    deliveries.push_back(std::move(delivery));
  }
  return deliveries;
}

}  // namespace

std::string DynamoDbChange::selector_key(const Selector& table) { return key_of(table); }

const EventKind& DynamoDbChange::kind() {
  static constexpr EventKind dynamodb{"dynamodb", 12, &is_dynamodb, &unpack, &answer_checkpoint};
  return dynamodb;
}

}  // namespace martlet
