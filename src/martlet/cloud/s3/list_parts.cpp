#include <charconv>

#include "canonical_user.hpp"
#include "find_upload.hpp"
#include "listing_parameters.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

ServiceResult<int> part_marker(const Call& call) {
  const std::string text = parameter_of(call, "part-number-marker").value_or("0");
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < 0)
    return invalid_argument("Argument part-number-marker must be an integer between 0 and 2147483647", "part-number-marker", text);
  return number;
}

}  // namespace

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
