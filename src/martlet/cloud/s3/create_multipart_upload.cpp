#include <martlet/base/random.hpp>
#include <martlet/base/text.hpp>
#include <martlet/cloud/api/response_writer.hpp>

#include "checksum.hpp"
#include "read_stored_headers.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::size_t upload_id_length = 96;

// Reads the requested checksum. Without a type, CRC64NVME covers the full object, and other algorithms are composite. Without an algorithm,
// parts don't need checksums.
ServiceResult<> read_requested_checksum(const Call& call, StoredHeaders& to) {
  const std::optional<std::string> name = header_of(call, "x-amz-checksum-algorithm");
  const std::optional<std::string> type = header_of(call, "x-amz-checksum-type");
  if (!name) {
    if (type) return invalid_request("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
    return {};
  }
  const std::optional<ChecksumAlgorithm> algorithm = checksum_algorithm(*name);
  if (!algorithm)
    return invalid_request(
        "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, "
        "SHA256]");
  to.checksum_algorithm = name_of(*algorithm);
  to.checksum_type = type ? to_upper(*type) : algorithm == ChecksumAlgorithm::crc64nvme ? "FULL_OBJECT" : "COMPOSITE";
  if (to.checksum_type != "FULL_OBJECT" && to.checksum_type != "COMPOSITE")
    return invalid_request("Value for x-amz-checksum-type header is invalid.");
  const bool is_possible =
      to.checksum_type == "FULL_OBJECT" ? may_be_of_full_object(*algorithm) : algorithm != ChecksumAlgorithm::crc64nvme;
  if (!is_possible)
    return invalid_request("The " + *to.checksum_type + " checksum type cannot be used with the " + to_lower(*to.checksum_algorithm) +
                           " checksum algorithm.");
  return {};
}

}  // namespace

ServiceResult<http::Response> create_multipart_upload(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.bucket_of_permitted_object(call, request.bucket, request.key, "s3:PutObject");
  if (!bucket) return std::unexpected(bucket.error());
  ServiceResult<StoredHeaders> headers = read_stored_headers(call);
  if (!headers) return std::unexpected(std::move(headers).error());
  if (ServiceResult<> read = read_requested_checksum(call, *headers); !read) return std::unexpected(std::move(read).error());
  apply_default_encryption(s3, *bucket, *headers);
  const Upload upload{.id = random_text(upload_id_length),
                      .bucket = bucket->name,
                      .key = request.key,
                      .initiated = std::chrono::floor<std::chrono::seconds>(call.now),
                      .initiator = call.identity.caller.arn,
                      .headers = *std::move(headers)};
  s3.store.uploads.create(upload);
  const InitiateMultipartUploadResult result{.bucket = bucket->name, .key = request.key, .upload_id = upload.id};
  http::Response response = write_response(call.operation, &result, call.request_id);
  set_encryption_headers(response, upload.headers);
  if (upload.headers.checksum_algorithm) {
    response.headers.set("x-amz-checksum-algorithm", *upload.headers.checksum_algorithm);
    response.headers.set("x-amz-checksum-type", upload.headers.checksum_type.value_or(""));
  }
  return response;
}

}  // namespace martlet::cloud::s3
