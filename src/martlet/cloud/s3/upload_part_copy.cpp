#include <algorithm>
#include <charconv>

#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/cloud/api/response_writer.hpp>

#include "byte_range.hpp"
#include "checksum.hpp"
#include "find_copy_source.hpp"
#include "find_upload.hpp"
#include "part_number.hpp"
#include "read_in_chunks.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"

namespace martlet::cloud::s3 {
namespace {

// Reads "bytes=0-9": both ends are required and must be within the object.
ServiceResult<ByteRange> range_of(const Call& call, std::int64_t size) {
  constexpr std::string_view header = "x-amz-copy-source-range";
  const std::optional<std::string> text = header_of(call, header);
  if (!text) return ByteRange{0, size - 1};
  const ServiceResult<std::optional<ByteRange>> range = choose_range(*text, size);
  const std::size_t dash = text->find('-');
  const bool has_ends = dash != std::string::npos && dash + 1 != text->size() && !text->starts_with("bytes=-");
  if (range && *range && has_ends && std::string_view(*text).substr(dash + 1) == std::to_string((*range)->to)) return **range;
  if (!has_ends || (range && !*range))
    return invalid_argument(
        "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the "
        "first and last bytes to copy",
        header, *text);
  return invalid_argument("Range specified is not valid for source object of size: " + std::to_string(size), header, *text);
}

struct Copied {
  Content content;
  std::string md5;
  std::string checksum;
};

Task<ServiceResult<Copied>> copy(Backend s3, const http::Body& source, ChecksumAlgorithm algorithm) {
  ObjectContents::Writer writer = s3.store.contents.write();
  Digest md5(Digest::Algorithm::md5);
  Checksum checksum(algorithm);
  const ByteSink add = [&](std::string_view bytes) {
    md5.update(bytes);
    checksum.update(bytes);
    return writer.append(bytes);
  };
  Task<Result<void>> reading = read_in_chunks(source, add);
  const Result<void> added = co_await std::move(reading);
  if (!added) co_return service_error(500, "InternalError", added.error().what);
  Result<Content> content = writer.finish(true);
  if (!content) co_return service_error(500, "InternalError", content.error().what);
  Copied copied{*std::move(content), md5.bytes(), checksum.bytes()};
  co_return copied;
}

http::Response answer_copied(const Call& call, const FoundVersion& source, const Upload& upload, const Part& part) {
  CopyResult result;
  result.last_modified = part.modified;
  result.e_tag = in_quotes(part.e_tag);
  put_checksum(result, upload.headers.checksum_algorithm, part.checksum);
  http::Response response = write_response(call.operation, &result, call.request_id);
  if (source.bucket.has_versions()) response.headers.set("x-amz-copy-source-version-id", source.object.version_id);
  set_encryption_headers(response, upload.headers);
  return response;
}

}  // namespace

Task<ServiceResult<http::Response>> upload_part_copy(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<int> number = part_number_of(request.part_number.value_or(""));
  if (!number) co_return std::unexpected(number.error());
  const ServiceResult<FoundUpload> found = find_upload(s3, call, request.bucket, request.key, request.upload_id, "s3:PutObject");
  if (!found) co_return std::unexpected(found.error());
  const ServiceResult<FoundVersion> source = find_copy_source(s3, call);
  if (!source) co_return std::unexpected(source.error());
  const ServiceResult<ByteRange> range = range_of(call, source->object.size);
  if (!range) co_return std::unexpected(range.error());
  const std::string algorithm_name = found->upload.headers.checksum_algorithm.value_or("CRC64NVME");
  const ChecksumAlgorithm algorithm = checksum_algorithm(algorithm_name).value_or(ChecksumAlgorithm::crc64nvme);
  const http::Body body = s3.store.contents.stream(s3.store.contents.content_of(source->object), range->from, range->size());
  Task<ServiceResult<Copied>> copying = copy(s3, body, algorithm);
  const ServiceResult<Copied> copied = co_await std::move(copying);
  if (!copied) co_return std::unexpected(copied.error());
  const Segment& segment = copied->content.segments.front();
  Part part;
  part.number = *number;
  part.blob = segment.blob;
  part.size = segment.size;
  part.e_tag = to_hex(copied->md5);
  part.checksum = to_base64(copied->checksum);
  part.modified = std::chrono::floor<std::chrono::seconds>(call.now);
  // The upload may have been completed or aborted while the bytes were read. From here on, this coroutine doesn't suspend.
  if (!s3.store.uploads.find(request.bucket, request.key, found->upload.id)) {
    s3.store.contents.release({part.blob});
    co_return no_such_upload(found->upload.id);
  }
  s3.store.uploads.put_part(found->upload.id, part);
  co_return answer_copied(call, *source, found->upload, part);
}

}  // namespace martlet::cloud::s3
