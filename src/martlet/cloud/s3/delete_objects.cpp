#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>

#include "find_version.hpp"
#include "payload_claims.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

// Checks the list's checksum: a batch deletion requires proof that the list arrived unchanged.
ServiceResult<> check_body(const Call& call) {
  const ServiceResult<PayloadClaims> claims = read_payload_claims(call);
  if (!claims) return std::unexpected(claims.error());
  if (!claims->md5 && !claims->checksum)
    return invalid_request("Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
  const std::string_view body = call.request.body->ready().value_or(std::string_view());
  if (claims->md5 && *claims->md5 != md5(body))
    return service_error(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
  if (!claims->checksum) return {};
  Checksum checksum(*claims->algorithm);
  checksum.update(body);
  if (checksum.bytes() == *claims->checksum) return {};
  return service_error(400, "BadDigest",
                       "The " + std::string(name_of(*claims->algorithm)) + " you specified did not match the calculated checksum.");
}

ServiceResult<Deleted> delete_version(Backend s3, const Bucket& bucket, const ObjectIdentifier& item) {
  if (ServiceResult<> right = check_version_id(bucket, *item.version_id); !right)
    return service_error(400, "NoSuchVersion", "The specified version does not exist.");
  Deleted deleted{.key = item.key, .version_id = item.version_id, .delete_marker = {}, .delete_marker_version_id = {}};
  const std::optional<ObjectRecord> found = s3.store.objects.find(bucket.name, item.key, *item.version_id);
  if (!found) return deleted;
  s3.store.objects.remove(*found);
  if (found->is_marker) {
    deleted.delete_marker = true;
    deleted.delete_marker_version_id = found->version_id;
  }
  return deleted;
}

ServiceResult<Deleted> delete_one(Backend s3, const Call& call, const std::string& name, const ObjectIdentifier& item) {
  const ServiceResult<Bucket> bucket =
      s3.access.bucket_of_permitted_object(call, name, item.key, item.version_id ? "s3:DeleteObjectVersion" : "s3:DeleteObject");
  if (!bucket) return std::unexpected(bucket.error());
  if (item.e_tag) {
    const std::optional<ObjectRecord> found = s3.store.objects.find(bucket->name, item.key);
    if (!found || found->is_marker) return no_such_key(item.key);
    if (*item.e_tag != "*" && *item.e_tag != in_quotes(found->e_tag) && *item.e_tag != found->e_tag) return precondition_failed("If-Match");
  }
  if (item.version_id) return delete_version(s3, *bucket, item);
  Deleted deleted{.key = item.key, .version_id = {}, .delete_marker = {}, .delete_marker_version_id = {}};
  if (const std::optional<ObjectRecord> marker = s3.store.objects.remove_latest(*bucket, item.key, call.now)) {
    deleted.delete_marker = true;
    deleted.delete_marker_version_id = marker->version_id;
  }
  return deleted;
}

}  // namespace

ServiceResult<DeleteResult> delete_objects(Backend s3, Call& call, BucketDocumentRequest<Delete>& request) {
  if (!s3.store.buckets.find(request.bucket)) return no_such_bucket(request.bucket);
  if (ServiceResult<> whole = check_body(call); !whole) return std::unexpected(std::move(whole).error());
  DeleteResult result;
  for (const ObjectIdentifier& item : request.document.objects) {
    ServiceResult<Deleted> deleted = delete_one(s3, call, request.bucket, item);
    if (!deleted) {
      result.errors.push_back({item.key, item.version_id, deleted.error().code, deleted.error().message});
    } else if (!request.document.quiet.value_or(false)) {
      result.deleted.push_back(*std::move(deleted));
    }
  }
  return result;
}

}  // namespace martlet::cloud::s3
