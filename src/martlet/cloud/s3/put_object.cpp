#include <martlet/base/encoding.hpp>

#include "notify_object_created.hpp"
#include "preconditions.hpp"
#include "read_stored_headers.hpp"
#include "receive_payload.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

ServiceResult<> check_conditions(Backend s3, const Call& call, const ObjectRequest& request) {
  if (!header_of(call, "if-match") && !header_of(call, "if-none-match")) return {};
  const std::optional<ObjectRecord> existing = s3.store.objects.find(request.bucket, request.key);
  return check_write_conditions(call, request.key, existing ? &*existing : nullptr);
}

ObjectRecord record_of(const Call& call, const ObjectRequest& request, StoredHeaders headers, const Payload& payload) {
  ObjectRecord object;
  object.key = request.key;
  object.size = payload.content.size;
  object.e_tag = to_hex(payload.md5);
  object.modified = std::chrono::floor<std::chrono::seconds>(call.now);
  object.headers = std::move(headers);
  object.headers.checksum_algorithm = name_of(payload.algorithm);
  object.headers.checksum = to_base64(payload.checksum);
  object.headers.checksum_type = "FULL_OBJECT";
  return object;
}

http::Response written(const Call& call, const Bucket& bucket, const ObjectRecord& object) {
  http::Response response = begin_response(call, 200);
  response.headers.set("etag", in_quotes(object.e_tag));
  if (bucket.makes_versions()) response.headers.set("x-amz-version-id", object.version_id);
  set_encryption_headers(response, object.headers);
  set_checksum_headers(response, object.headers);
  return response;
}

}  // namespace

Task<ServiceResult<http::Response>> put_object(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.bucket_of_permitted_object(call, request.bucket, request.key, "s3:PutObject");
  if (!bucket) co_return std::unexpected(bucket.error());
  ServiceResult<StoredHeaders> headers = read_stored_headers(call);
  if (!headers) co_return std::unexpected(std::move(headers).error());
  const ServiceResult<> before = check_conditions(s3, call, request);
  if (!before) co_return std::unexpected(before.error());
  Task<ServiceResult<Payload>> receiving = receive_payload(call, s3.store.contents, PayloadOptions());
  const ServiceResult<Payload> payload = co_await std::move(receiving);
  if (!payload) co_return std::unexpected(payload.error());
  // The bucket may have changed while the body was received. From here on, this coroutine doesn't suspend.
  const std::optional<Bucket> now = s3.store.buckets.find(request.bucket);
  if (!now) co_return no_such_bucket(request.bucket);
  const ServiceResult<> after = check_conditions(s3, call, request);
  if (!after) co_return std::unexpected(after.error());
  apply_default_encryption(s3, *now, *headers);
  const ObjectRecord object = s3.store.objects.put(*now, record_of(call, request, *std::move(headers), *payload), payload->content);
  notify_object_created(s3, call, *now, object, "PutObject");
  co_return written(call, *now, object);
}

}  // namespace martlet::cloud::s3
