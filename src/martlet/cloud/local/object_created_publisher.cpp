#include "object_created_publisher.hpp"

namespace martlet::cloud {
namespace {

json::Value detail_of(const ObjectCreated& created) {
  json::Value bucket;
  bucket.set("name", created.bucket);
  json::Value object;
  object.set("key", created.key);
  object.set("size", created.size);
  object.set("etag", created.e_tag);
  if (created.version_id) object.set("version-id", *created.version_id);
  object.set("sequencer", created.sequencer);
  json::Value detail;
  detail.set("version", "0");
  detail.set("bucket", std::move(bucket));
  detail.set("object", std::move(object));
  detail.set("request-id", created.request_id);
  detail.set("requester", created.requester);
  detail.set("source-ip-address", created.source_ip_address);
  detail.set("reason", created.reason);
  return detail;
}

}  // namespace

void ObjectCreatedPublisher::publish(const ObjectCreated& object) {
  if (!object.is_for_event_bridge) return;
  bus_.publish({.account = object.account,
                .region = object.region,
                .source = "aws.s3",
                .detail_type = "Object Created",
                .resources = {"arn:aws:s3:::" + object.bucket},
                .detail = detail_of(object),
                .time = object.time});
}

}  // namespace martlet::cloud
