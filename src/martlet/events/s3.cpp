#include "s3.hpp"

#include <martlet/base/encoding.hpp>

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

bool is_test(const json::Value& event) { return event.text("Event") == "s3:TestEvent"; }
bool is_s3(const json::Value& event) { return has_records_of(event, "aws:s3") || is_test(event); }

S3Notification notification_of(json::Value record) {
  S3Notification given;
  given.event = text(record, "eventName");
  if (given.event.starts_with("s3:")) given.event.erase(0, 3);
  given.region = text(record, "awsRegion");
  given.time = time_iso(record, "eventTime");
  if (const json::Value* s3 = member(record, "s3")) {
    if (const json::Value* bucket = member(*s3, "bucket")) {
      given.bucket = text(*bucket, "name");
      given.bucket_arn = text(*bucket, "arn");
    }
    if (const json::Value* object = member(*s3, "object")) {
      given.key = form_decode(text(*object, "key"));
      if (member(*object, "size")) given.size = number(*object, "size");
      given.etag = optional_text(*object, "eTag");
      given.version = optional_text(*object, "versionId");
      given.sequencer = text(*object, "sequencer");
    }
  }
  given.record = std::move(record);
  return given;
}

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  std::vector<Delivery> deliveries;
  json::Value list = take(event, "Records");
  if (!list.array()) return deliveries;
  for (json::Value& record : *list.array()) {
    Delivery delivery;
    delivery.body = record.to_text();
    S3Notification given = notification_of(std::move(record));
    delivery.keys = {key_of(given.bucket), key_of(given.bucket_arn), key_of(any)};
    delivery.attach = attaching(std::move(given));
    deliveries.push_back(std::move(delivery));
  }
  return deliveries;
}

}  // namespace

std::string S3Notification::selector_key(const Selector& bucket) { return key_of(bucket); }

const EventKind& S3Notification::kind() {
  static constexpr EventKind s3{"s3", 30, &is_s3, &unpack, &answer_all_or_error};
  return s3;
}

}  // namespace martlet
