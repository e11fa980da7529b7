#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/cloud/api/response_writer.hpp>

#include "checksum.hpp"
#include "find_upload.hpp"
#include "notify_object_created.hpp"
#include "preconditions.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::int64_t part_bytes_min = 5 * 1024 * 1024;  // the minimum size of each part except the last
constexpr int parts_max = 10'000;

std::string_view unquoted(std::string_view e_tag) {
  if (e_tag.size() >= 2 && e_tag.starts_with('"') && e_tag.ends_with('"')) return e_tag.substr(1, e_tag.size() - 2);
  return e_tag;
}

const std::optional<std::string>& checksum_of(const CompletedPart& part, const std::string& algorithm) {
  if (algorithm == "CRC32") return part.checksum_crc32;
  if (algorithm == "CRC32C") return part.checksum_crc32c;
  if (algorithm == "SHA1") return part.checksum_sha1;
  return algorithm == "SHA256" ? part.checksum_sha256 : part.checksum_crc64nvme;
}

// Checks a part's checksum. For a composite checksum, the request must include it; otherwise it is checked only if included.
ServiceResult<> check_checksum(const Upload& upload, const CompletedPart& named, const Part& part) {
  if (!upload.headers.checksum_algorithm) return {};
  const std::optional<std::string>& claimed = checksum_of(named, *upload.headers.checksum_algorithm);
  if (!claimed && upload.headers.checksum_type == "COMPOSITE")
    return invalid_request("The upload was created using a " + to_lower(*upload.headers.checksum_algorithm) +
                           " checksum. The complete request must include the checksum for each part. It was missing for part " +
                           std::to_string(named.part_number) + " in the request.");
  if (!claimed || claimed == part.checksum) return {};
  return service_error(
      400, "InvalidPart",
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag "
      "may not match the part's entity tag.",
      {{"PartNumber", std::to_string(named.part_number)}, {"ETag", std::string(unquoted(named.e_tag))}});
}

ServiceResult<Part> find_part(const Upload& upload, const std::vector<Part>& parts, const CompletedPart& named) {
  for (const Part& part : parts) {
    if (part.number != named.part_number) continue;
    if (part.e_tag != unquoted(named.e_tag)) break;
    if (ServiceResult<> right = check_checksum(upload, named, part); !right) return std::unexpected(std::move(right).error());
    return part;
  }
  return service_error(
      400, "InvalidPart",
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag "
      "may not match the part's entity tag.",
      {{"ETag", std::string(unquoted(named.e_tag))}, {"PartNumber", std::to_string(named.part_number)}, {"UploadId", upload.id}});
}

ServiceResult<std::vector<Part>> choose_parts(const Upload& upload, const std::vector<Part>& uploaded,
                                              const std::vector<CompletedPart>& named) {
  std::vector<Part> parts;
  for (const CompletedPart& one : named) {
    if (!parts.empty() && one.part_number <= parts.back().number)
      return service_error(400, "InvalidPartOrder", "The list of parts was not in ascending order. Parts must be ordered by part number.",
                           {{"UploadId", upload.id}});
    ServiceResult<Part> part = find_part(upload, uploaded, one);
    if (!part) return std::unexpected(std::move(part).error());
    parts.push_back(*std::move(part));
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (parts[i].size < part_bytes_min)
      return service_error(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size",
                           {{"ProposedSize", std::to_string(parts[i].size)},
                            {"MinSizeAllowed", std::to_string(part_bytes_min)},
                            {"PartNumber", std::to_string(parts[i].number)},
                            {"ETag", parts[i].e_tag}});
  }
  return parts;
}

std::string e_tag_of(const std::vector<Part>& parts) {
  Digest digest(Digest::Algorithm::md5);
  for (const Part& part : parts) {
    std::string bytes;
    for (std::size_t i = 0; i < part.e_tag.size(); i += 2) bytes += static_cast<char>(std::stoi(part.e_tag.substr(i, 2), nullptr, 16));
    digest.update(bytes);
  }
  return to_hex(digest.bytes()) + "-" + std::to_string(parts.size());
}

// Returns the checksum of the full object, computed from those of its parts.
std::string full_checksum(ChecksumAlgorithm algorithm, const std::vector<Part>& parts) {
  std::string whole = Checksum(algorithm).bytes();
  for (const Part& part : parts)
    whole =
        combined_checksum(algorithm, whole, from_base64(part.checksum.value_or("")).value_or(""), static_cast<std::uint64_t>(part.size));
  return to_base64(whole);
}

std::string composite_checksum(ChecksumAlgorithm algorithm, const std::vector<Part>& parts) {
  Checksum checksum(algorithm);
  for (const Part& part : parts) checksum.update(from_base64(part.checksum.value_or("")).value_or(""));
  return to_base64(checksum.bytes()) + "-" + std::to_string(parts.size());
}

void set_full_object_checksum(StoredHeaders& headers, const std::vector<Part>& parts) {
  const ChecksumAlgorithm algorithm =
      checksum_algorithm(headers.checksum_algorithm.value_or("CRC64NVME")).value_or(ChecksumAlgorithm::crc64nvme);
  headers.checksum_algorithm = name_of(algorithm);
  const bool is_composite = headers.checksum_type == "COMPOSITE";
  for (const Part& part : parts) {
    if (!part.checksum) return headers.checksum_algorithm.reset();
  }
  headers.checksum = is_composite ? composite_checksum(algorithm, parts) : full_checksum(algorithm, parts);
  headers.checksum_type = is_composite ? "COMPOSITE" : "FULL_OBJECT";
}

// Checks the size and the checksum that the request expects the object to have.
ServiceResult<> check_claims(const Call& call, const ObjectRecord& object) {
  if (const std::optional<std::string> size = header_of(call, "x-amz-mp-object-size"); size && *size != std::to_string(object.size))
    return invalid_request("The provided 'x-amz-mp-object-size' header value " + *size +
                           " does not match what was computed: " + std::to_string(object.size));
  if (!object.headers.checksum_algorithm) return {};
  const std::optional<std::string> claimed = header_of(call, "x-amz-checksum-" + to_lower(*object.headers.checksum_algorithm));
  if (!claimed) return {};
  const std::string computed = object.headers.checksum.value_or("");
  if (*claimed == computed || *claimed == computed.substr(0, computed.find('-'))) return {};
  return service_error(400, "BadDigest",
                       "The " + *object.headers.checksum_algorithm + " you specified did not match the calculated checksum.");
}

http::Response completed(const Call& call, const Bucket& bucket, const ObjectRecord& object) {
  CompleteMultipartUploadResult result;
  result.location = call.endpoint + "/" + bucket.name + "/" + percent_encode(object.key);
  result.bucket = bucket.name;
  result.key = object.key;
  result.e_tag = in_quotes(object.e_tag);
  put_checksum(result, object.headers.checksum_algorithm, object.headers.checksum);
  result.checksum_type = object.headers.checksum_type;
  http::Response response = write_response(call.operation, &result, call.request_id);
  if (bucket.makes_versions()) response.headers.set("x-amz-version-id", object.version_id);
  set_encryption_headers(response, object.headers);
  return response;
}

}  // namespace

ServiceResult<http::Response> complete_multipart_upload(Backend s3, Call& call, ObjectDocumentRequest<CompleteMultipartUpload>& request) {
  ServiceResult<FoundUpload> found = find_upload(s3, call, request.bucket, request.key, request.upload_id, "s3:PutObject");
  if (!found) return std::unexpected(found.error());
  const std::vector<Part> uploaded = s3.store.uploads.parts(found->upload.id, 0, parts_max);
  const ServiceResult<std::vector<Part>> parts = choose_parts(found->upload, uploaded, request.document.parts);
  if (!parts) return std::unexpected(parts.error());
  const std::optional<ObjectRecord> existing = s3.store.objects.find(request.bucket, request.key);
  if (ServiceResult<> right = check_write_conditions(call, request.key, existing ? &*existing : nullptr); !right)
    return std::unexpected(std::move(right).error());
  ObjectRecord object;
  Content content;
  for (const Part& part : *parts) {
    content.segments.push_back(
        {.number = part.number, .blob = part.blob, .size = part.size, .e_tag = part.e_tag, .checksum = part.checksum});
    content.size += part.size;
  }
  object.key = request.key;
  object.size = content.size;
  object.e_tag = e_tag_of(*parts);
  object.modified = std::chrono::floor<std::chrono::seconds>(call.now);
  object.headers = std::move(found->upload.headers);
  object.headers.parts_count = static_cast<int>(parts->size());
  set_full_object_checksum(object.headers, *parts);
  if (ServiceResult<> right = check_claims(call, object); !right) return std::unexpected(std::move(right).error());
  object = s3.store.objects.put(found->bucket, std::move(object), content);
  s3.store.uploads.remove(found->upload.id);
  notify_object_created(s3, call, found->bucket, object, "CompleteMultipartUpload");
  return completed(call, found->bucket, object);
}

}  // namespace martlet::cloud::s3
