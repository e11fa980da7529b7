#include "s3_service.hpp"

#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/cloud/api/authorization.hpp>

#include "checksum.hpp"
#include "notify_object_created.hpp"
#include "s3_errors.hpp"
#include "service_parts.hpp"

namespace martlet::cloud {
namespace {

StoredObject stored(const s3::ObjectRecord& object) {
  return {.version_id = object.version_id,
          .e_tag = object.e_tag,
          .size = object.size,
          .content_type = object.headers.content_type,
          .metadata = object.headers.metadata,
          .modified = object.modified};
}

ServiceResult<s3::ObjectRecord> find_object(s3::S3Store& store, const ObjectLocation& location) {
  if (!store.buckets.find(location.bucket)) return s3::no_such_bucket(location.bucket);
  std::optional<s3::ObjectRecord> found = location.version_id ? store.objects.find(location.bucket, location.key, *location.version_id)
                                                              : store.objects.find(location.bucket, location.key);
  if (found && !found->is_marker) return *std::move(found);
  if (location.version_id) return s3::no_such_version(location.key, *location.version_id);
  return s3::no_such_key(location.key);
}

}  // namespace

Result<S3Service> S3Service::open(Loop& loop, const StateFolder& state) {
  Result<std::unique_ptr<s3::S3Store>> store = s3::S3Store::open(loop, state);
  if (!store) return std::unexpected(std::move(store).error());
  return S3Service(std::make_unique<Parts>(*std::move(store)));
}

S3Service::S3Service(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
S3Service::S3Service(S3Service&&) noexcept = default;
S3Service& S3Service::operator=(S3Service&&) noexcept = default;
S3Service::~S3Service() = default;

ServiceResult<> S3Service::authorize(const Call& call, std::string_view action, const ObjectLocation& location) {
  const ServiceResult<s3::Bucket> bucket = parts_->access.bucket_of_permitted_object(call, location.bucket, location.key, action);
  return bucket ? ServiceResult<>() : ServiceResult<>(std::unexpected(bucket.error()));
}

ServiceResult<> S3Service::authorize(AccessControl& access_control, const Identity& identity, std::string_view action,
                                     const ObjectLocation& location, WallTime now) {
  const std::optional<s3::Bucket> bucket = parts_->store->buckets.find(location.bucket);
  if (!bucket) return s3::no_such_bucket(location.bucket);
  const std::shared_ptr<const Policy> policy = parts_->access.policy_of(*bucket, identity.caller);
  const RequiredPermission permission{.action = std::string(action),
                                      .resource = bucket->arn() + "/" + location.key,
                                      .account = bucket->account,
                                      .context = {},
                                      .resource_policy = policy.get()};
  return authorize_as(access_control, identity, permission, bucket->region, now);
}

ServiceResult<StoredObject> S3Service::find(const ObjectLocation& location) {
  const ServiceResult<s3::ObjectRecord> object = find_object(*parts_->store, location);
  if (!object) return std::unexpected(object.error());
  return stored(*object);
}

ServiceResult<std::string> S3Service::read(const ObjectLocation& location, std::size_t bytes_max) {
  const ServiceResult<s3::ObjectRecord> object = find_object(*parts_->store, location);
  if (!object) return std::unexpected(object.error());
  Result<std::string> bytes = parts_->store->contents.read(parts_->store->contents.content_of(*object), bytes_max);
  if (bytes) return *std::move(bytes);
  if (bytes.error().code == Code::too_large) return service_error(400, "EntityTooLarge", "The object is larger than is allowed here");
  return service_error(500, "InternalError", bytes.error().what);
}

ServiceResult<http::Body> S3Service::stream(const ObjectLocation& location) {
  const ServiceResult<s3::ObjectRecord> object = find_object(*parts_->store, location);
  if (!object) return std::unexpected(object.error());
  return parts_->store->contents.stream(parts_->store->contents.content_of(*object), 0, object->size);
}

ServiceResult<StoredObject> S3Service::put(const ObjectLocation& location, std::string_view bytes, const NewObject& object, WallTime now) {
  s3::S3Store& store = *parts_->store;
  const std::optional<s3::Bucket> bucket = store.buckets.find(location.bucket);
  if (!bucket) return s3::no_such_bucket(location.bucket);
  s3::ObjectContents::Writer writer = store.contents.write();
  const Result<void> appended = writer.append(bytes);
  Result<s3::Content> content = appended ? writer.finish(false) : std::unexpected(appended.error());
  if (!content) return service_error(500, "InternalError", content.error().what);
  s3::Checksum checksum(s3::ChecksumAlgorithm::crc64nvme);
  checksum.update(bytes);
  s3::ObjectRecord record;
  record.key = location.key;
  record.size = content->size;
  record.e_tag = to_hex(md5(bytes));
  record.modified = std::chrono::floor<std::chrono::seconds>(now);
  record.headers.content_type = object.content_type;
  record.headers.metadata = object.metadata;
  record.headers.encryption.clear();
  record.headers.checksum_algorithm = "CRC64NVME";
  record.headers.checksum = to_base64(checksum.bytes());
  record.headers.checksum_type = "FULL_OBJECT";
  s3::apply_default_encryption(parts_->backend(), *bucket, record.headers);
  record = store.objects.put(*bucket, std::move(record), *content);
  s3::notify_object_created(parts_->backend(), *bucket, record, {.reason = "PutObject", .requester = bucket->account, .time = now});
  return stored(record);
}

ServiceResult<S3Service::BucketSummary> S3Service::bucket_summary(const std::string& name) {
  const std::optional<s3::Bucket> bucket = parts_->store->buckets.find(name);
  if (!bucket) return s3::no_such_bucket(name);
  return BucketSummary{bucket->account, bucket->region, bucket->has_versions()};
}

void S3Service::on_object_created(std::function<void(const ObjectCreated&)> listener) {
  parts_->store->listeners.push_back(std::move(listener));
}

}  // namespace martlet::cloud
