#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "find_upload.hpp"
#include "part_number.hpp"
#include "receive_payload.hpp"
#include "response_headers.hpp"

namespace martlet::cloud::s3 {
namespace {

ChecksumAlgorithm algorithm_of(const Upload& upload) {
  return checksum_algorithm(upload.headers.checksum_algorithm.value_or("CRC64NVME")).value_or(ChecksumAlgorithm::crc64nvme);
}

ServiceResult<> check_algorithm(const Upload& upload, const Payload& payload) {
  if (!upload.headers.checksum_algorithm || algorithm_of(upload) == payload.algorithm) return {};
  return invalid_request("Checksum Type mismatch occurred, expected checksum Type: " + to_lower(name_of(algorithm_of(upload))) +
                         ", actual checksum Type: " + to_lower(name_of(payload.algorithm)));
}

http::Response received(const Call& call, const Upload& upload, const Part& part, const Payload& payload) {
  http::Response response = begin_response(call, 200);
  response.headers.set("etag", in_quotes(part.e_tag));
  set_encryption_headers(response, upload.headers);
  if (payload.has_own_checksum) response.headers.set(checksum_header(payload.algorithm), to_base64(payload.checksum));
  return response;
}

}  // namespace

Task<ServiceResult<http::Response>> upload_part(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<int> number = part_number_of(request.part_number.value_or(""));
  if (!number) co_return std::unexpected(number.error());
  const ServiceResult<FoundUpload> before = find_upload(s3, call, request.bucket, request.key, request.upload_id, "s3:PutObject");
  if (!before) co_return std::unexpected(before.error());
  PayloadOptions options;
  options.algorithm = algorithm_of(before->upload);
  options.always_in_file = true;
  Task<ServiceResult<Payload>> receiving = receive_payload(call, s3.store.contents, options);
  const ServiceResult<Payload> payload = co_await std::move(receiving);
  if (!payload) co_return std::unexpected(payload.error());
  const Segment& segment = payload->content.segments.front();
  Part part;
  part.number = *number;
  part.blob = segment.blob;
  part.size = segment.size;
  part.e_tag = to_hex(payload->md5);
  part.modified = std::chrono::floor<std::chrono::seconds>(call.now);
  // Only a checksum with the upload's algorithm can contribute to the checksum of the object.
  if (payload->algorithm == algorithm_of(before->upload)) part.checksum = to_base64(payload->checksum);
  const ServiceResult<> right = check_algorithm(before->upload, *payload);
  const bool is_there = s3.store.uploads.find(request.bucket, request.key, before->upload.id).has_value();
  if (!right || !is_there) {
    s3.store.contents.release({part.blob});
    if (!right) co_return std::unexpected(right.error());
    co_return no_such_upload(before->upload.id);
  }
  s3.store.uploads.put_part(before->upload.id, part);
  co_return received(call, before->upload, part, *payload);
}

}  // namespace martlet::cloud::s3
