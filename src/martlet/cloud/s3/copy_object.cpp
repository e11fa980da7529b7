#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/cloud/api/response_writer.hpp>

#include "checksum.hpp"
#include "find_copy_source.hpp"
#include "notify_object_created.hpp"
#include "preconditions.hpp"
#include "read_in_chunks.hpp"
#include "read_stored_headers.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

// Returns true if a directive is REPLACE, and false if it is COPY, the default.
ServiceResult<bool> replaces(const Call& call, std::string_view header, std::string_view message) {
  const std::optional<std::string> directive = header_of(call, header);
  if (!directive || *directive == "COPY") return false;
  if (*directive == "REPLACE") return true;
  return invalid_argument(std::string(message), header, *directive);
}

// Returns the copy's headers: the request's metadata or the source's. Encryption and storage class are never copied.
ServiceResult<StoredHeaders> headers_of_copy(const Call& call, const StoredHeaders& source, bool& changes) {
  const ServiceResult<bool> own_metadata = replaces(call, "x-amz-metadata-directive", "Unknown metadata directive.");
  if (!own_metadata) return std::unexpected(own_metadata.error());
  const ServiceResult<bool> own_tags = replaces(call, "x-amz-tagging-directive", "Unknown tagging directive.");
  if (!own_tags) return std::unexpected(own_tags.error());
  ServiceResult<StoredHeaders> asked = read_stored_headers(call);
  if (!asked) return asked;
  StoredHeaders headers = *own_metadata ? *asked : source;
  headers.tags = *own_tags ? asked->tags : source.tags;
  headers.encryption = asked->encryption;
  headers.kms_key_id = asked->kms_key_id;
  headers.bucket_key_enabled = asked->bucket_key_enabled;
  headers.storage_class = asked->storage_class;
  headers.redirect = asked->redirect;
  headers.checksum_algorithm = source.checksum_algorithm;
  headers.checksum = source.checksum;
  headers.checksum_type = source.checksum_type;
  headers.parts_count = {};
  changes = *own_metadata || !asked->encryption.empty() || header_of(call, "x-amz-storage-class") || asked->redirect;
  return headers;
}

// Computes the checksum and the ETag from all bytes, since neither can be derived from those of parts or of another algorithm.
Task<ServiceResult<>> sum(const http::Body& bytes, ChecksumAlgorithm algorithm, ObjectRecord& to) {
  Checksum checksum(algorithm);
  Digest e_tag(Digest::Algorithm::md5);
  const ByteSink add = [&](std::string_view chunk) {
    checksum.update(chunk);
    e_tag.update(chunk);
    return Result<void>();
  };
  Task<Result<void>> reading = read_in_chunks(bytes, add);
  const Result<void> read = co_await std::move(reading);
  if (!read) co_return service_error(500, "InternalError", read.error().what);
  to.headers.checksum_algorithm = name_of(algorithm);
  to.headers.checksum = to_base64(checksum.bytes());
  to.headers.checksum_type = "FULL_OBJECT";
  to.e_tag = to_hex(e_tag.bytes());
  co_return ServiceResult<>();
}

// Returns the algorithm of the copy's checksum; nullopt if the source's checksum can be used.
ServiceResult<std::optional<ChecksumAlgorithm>> algorithm_to_sum(const Call& call, const ObjectRecord& copy) {
  const StoredHeaders& to = copy.headers;
  std::optional<ChecksumAlgorithm> algorithm;
  if (const std::optional<std::string> name = header_of(call, "x-amz-checksum-algorithm")) {
    algorithm = checksum_algorithm(*name);
    if (!algorithm)
      return invalid_request(
          "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, "
          "SHA256]");
  }
  const std::optional<ChecksumAlgorithm> had = checksum_algorithm(to.checksum_algorithm.value_or(""));
  if (!algorithm) algorithm = had.value_or(ChecksumAlgorithm::crc64nvme);
  if (algorithm == had && to.checksum && to.checksum_type == "FULL_OBJECT" && !copy.e_tag.contains('-')) algorithm.reset();
  return algorithm;
}

http::Response copied(const Call& call, const FoundVersion& source, const Bucket& bucket, const ObjectRecord& object) {
  CopyResult result;
  result.last_modified = object.modified;
  result.e_tag = in_quotes(object.e_tag);
  put_checksum(result, object.headers.checksum_algorithm, object.headers.checksum);
  result.checksum_type = object.headers.checksum_type;
  http::Response response = write_response(call.operation, &result, call.request_id);
  if (bucket.makes_versions()) response.headers.set("x-amz-version-id", object.version_id);
  if (source.bucket.has_versions()) response.headers.set("x-amz-copy-source-version-id", source.object.version_id);
  set_encryption_headers(response, object.headers);
  return response;
}

}  // namespace

Task<ServiceResult<http::Response>> copy_object(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.bucket_of_permitted_object(call, request.bucket, request.key, "s3:PutObject");
  if (!bucket) co_return std::unexpected(bucket.error());
  const ServiceResult<FoundVersion> source = find_copy_source(s3, call);
  if (!source) co_return std::unexpected(source.error());
  bool changes = false;
  ServiceResult<StoredHeaders> headers = headers_of_copy(call, source->object.headers, changes);
  if (!headers) co_return std::unexpected(headers.error());
  const bool is_itself = source->bucket.name == bucket->name && source->object.key == request.key && source->object.is_latest;
  if (is_itself && !changes)
    co_return invalid_request(
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage "
        "class, website redirect location or encryption attributes.");
  const std::optional<ObjectRecord> existing = s3.store.objects.find(bucket->name, request.key);
  const ServiceResult<> before = check_write_conditions(call, request.key, existing ? &*existing : nullptr);
  if (!before) co_return std::unexpected(before.error());
  ObjectRecord object = source->object;
  object.key = request.key;
  object.modified = std::chrono::floor<std::chrono::seconds>(call.now);
  object.headers = *std::move(headers);
  const Content content = s3.store.contents.content_of(source->object);
  const ServiceResult<std::optional<ChecksumAlgorithm>> algorithm = algorithm_to_sum(call, object);
  if (!algorithm) co_return std::unexpected(algorithm.error());
  const http::Body bytes = s3.store.contents.stream(content, 0, content.size);  // keeps the files until the copy refers to them
  if (*algorithm) {
    Task<ServiceResult<>> summing = sum(bytes, **algorithm, object);
    const ServiceResult<> summed = co_await std::move(summing);
    if (!summed) co_return std::unexpected(summed.error());
  }
  // The bucket may have changed while the bytes were read. From here on, this coroutine doesn't suspend.
  const std::optional<Bucket> now = s3.store.buckets.find(request.bucket);
  if (!now) co_return no_such_bucket(request.bucket);
  const std::optional<ObjectRecord> replaced = s3.store.objects.find(now->name, request.key);
  const ServiceResult<> after = check_write_conditions(call, request.key, replaced ? &*replaced : nullptr);
  if (!after) co_return std::unexpected(after.error());
  apply_default_encryption(s3, *now, object.headers);
  object = s3.store.objects.put(*now, std::move(object), content);
  notify_object_created(s3, call, *now, object, "CopyObject");
  co_return copied(call, *source, *now, object);
}

}  // namespace martlet::cloud::s3
