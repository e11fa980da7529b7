// ListMultipartUploads and ListParts.
#include <charconv>

#include "canonical_user.hpp"
#include "find_upload.hpp"
#include "list_parameters.hpp"
#include "request_headers.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

Initiator initiator_of(const Bucket& bucket, const Upload& upload) {
  if (upload.initiator.ends_with(":root")) return {.id = canonical_user(bucket.account), .display_name = {}};
  return {.id = upload.initiator, .display_name = upload.initiator.substr(upload.initiator.rfind('/') + 1)};
}

ListedUpload listed(const Bucket& bucket, const Upload& upload, const KeyEncoding& encoded) {
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

// Lists uploads. Usually few are in progress, so those under a common prefix are read one by one.
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
        result.uploads.push_back(listed(bucket, upload, encoded));
      }
    }
    key = upload.key;
    id = upload.id;
    result.next_key_marker = encoded(key);
    result.next_upload_id_marker = id;
  }
}

ServiceResult<int> part_marker(const Call& call) {
  const std::string text = parameter_of(call, "part-number-marker").value_or("0");
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < 0)
    return invalid_argument("Argument part-number-marker must be an integer between 0 and 2147483647", "part-number-marker", text);
  return number;
}

}  // namespace

ServiceResult<ListMultipartUploadsResult> list_multipart_uploads(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.to_bucket(call, request.bucket, "s3:ListBucketMultipartUploads");
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

ServiceResult<ListPartsResult> list_parts(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<FoundUpload> found =
      find_upload(s3, call, request.bucket, request.key, request.upload_id, "s3:ListMultipartUploadParts");
  if (!found) return std::unexpected(found.error());
  const ServiceResult<int> count = count_parameter(call, "max-parts");
  if (!count) return std::unexpected(count.error());
  const ServiceResult<int> after = part_marker(call);
  if (!after) return std::unexpected(after.error());
  ListPartsResult result;
  result.bucket = found->bucket.name;
  result.key = request.key;
  result.upload_id = found->upload.id;
  result.initiator = initiator_of(found->bucket, found->upload);
  result.owner.id = canonical_user(found->bucket.account);
  result.storage_class = found->upload.headers.storage_class.value_or("STANDARD");
  result.part_number_marker = *after;
  result.max_parts = *count;
  result.checksum_algorithm = found->upload.headers.checksum_algorithm;
  result.checksum_type = found->upload.headers.checksum_type;
  std::vector<Part> parts = s3.store.uploads.parts(found->upload.id, *after, *count + 1);
  result.is_truncated = parts.size() > static_cast<std::size_t>(*count);
  if (result.is_truncated) parts.pop_back();
  for (const Part& part : parts) {
    ListedPart one;
    one.part_number = part.number;
    one.last_modified = part.modified;
    one.e_tag = in_quotes(part.e_tag);
    one.size = part.size;
    put_checksum(one, result.checksum_algorithm, part.checksum);
    result.parts.push_back(std::move(one));
  }
  result.next_part_number_marker = parts.empty() ? *after : parts.back().number;
  return result;
}

}  // namespace martlet::cloud::s3
