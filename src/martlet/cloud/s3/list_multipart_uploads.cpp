#include "canonical_user.hpp"
#include "find_upload.hpp"
#include "listing_parameters.hpp"
#include "request_headers.hpp"

namespace martlet::cloud::s3 {
namespace {

ListedUpload to_listed(const Bucket& bucket, const Upload& upload, const KeyEncoding& encoded) {
  ListedUpload one;
  one.key = encoded(upload.key);
  one.upload_id = upload.id;
  one.initiator = initiator_of(bucket, upload);
  one.owner.id = canonical_user(bucket.account);
  one.storage_class = upload.headers.storage_class.value_or("STANDARD");
  one.initiated = upload.initiated;
  one.checksum_algorithm = upload.headers.checksum_algorithm;
  one.checksum_type = upload.headers.checksum_type;
  return one;
}

// Lists uploads. Reads them one at a time, even those that a common prefix replaces, since usually few uploads are in progress.
void list(Backend s3, const Bucket& bucket, const KeyEncoding& encoded, const std::string& prefix, const std::string& delimiter,
          ListMultipartUploadsResult& result) {
  std::string key = result.key_marker;
  std::string id = result.upload_id_marker;
  std::string last_prefix;
  int listed_count = 0;
  while (true) {
    const std::vector<Upload> found = s3.store.uploads.list(bucket.name, prefix, key, id.empty() && !key.empty() ? "\x7F" : id, 1);
    if (found.empty()) return;
    const Upload& upload = found.front();
    const std::optional<std::string> common = common_prefix(upload.key, prefix, delimiter);
    const bool is_new = !common || *common != last_prefix;
    if (is_new && listed_count == result.max_uploads) {
      result.is_truncated = true;
      return;
    }
    if (is_new) {
      ++listed_count;
      if (common) {
        result.common_prefixes.push_back({encoded(*common)});
        last_prefix = *common;
      } else {
        result.uploads.push_back(to_listed(bucket, upload, encoded));
      }
    }
    key = upload.key;
    id = upload.id;
    result.next_key_marker = encoded(key);
    result.next_upload_id_marker = id;
  }
}

}  // namespace

ServiceResult<ListMultipartUploadsResult> list_multipart_uploads(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:ListBucketMultipartUploads");
  if (!bucket) return std::unexpected(bucket.error());
  const ServiceResult<int> count = count_parameter(call, "max-uploads");
  if (!count) return std::unexpected(count.error());
  const ServiceResult<KeyEncoding> encoded = KeyEncoding::of(call);
  if (!encoded) return std::unexpected(encoded.error());
  const std::string prefix = parameter_of(call, "prefix").value_or("");
  const std::string delimiter = parameter_of(call, "delimiter").value_or("");
  ListMultipartUploadsResult result;
  result.bucket = bucket->name;
  result.key_marker = parameter_of(call, "key-marker").value_or("");
  result.upload_id_marker = parameter_of(call, "upload-id-marker").value_or("");
  result.max_uploads = *count;
  result.encoding_type = encoded->name();
  if (!prefix.empty()) result.prefix = (*encoded)(prefix);
  if (!delimiter.empty()) result.delimiter = (*encoded)(delimiter);
  list(s3, *bucket, *encoded, prefix, delimiter, result);
  return result;
}

}  // namespace martlet::cloud::s3
