#include <array>

#include <martlet/base/text.hpp>
#include <martlet/cloud/api/response_writer.hpp>

#include "byte_range.hpp"
#include "find_version.hpp"
#include "part_number.hpp"
#include "preconditions.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

// Replaces response headers with parameters of a presigned URL, such as content-type with "response-content-type".
ServiceResult<> apply_overrides(const Call& call, http::Response& response) {
  constexpr std::array<std::string_view, 6> names = {"content-type",  "content-language",    "expires",
                                                     "cache-control", "content-disposition", "content-encoding"};
  if (!call.request.target.contains("response-")) return {};
  for (const std::string_view name : names) {
    const std::optional<std::string> value = parameter_of(call, "response-" + std::string(name));
    if (!value) continue;
    if (call.identity.caller.kind == Caller::Kind::anonymous)
      return invalid_request("Request specific response headers cannot be used for anonymous GET requests.");
    if (http::is_field_value(*value)) response.headers.set(name, *value);
  }
  return {};
}

http::Response not_modified(const Call& call, const FoundVersion& found) {
  http::Response response = begin_response(call, 304);
  response.headers.set("etag", in_quotes(found.object.e_tag));
  response.headers.set("last-modified", to_http_date(found.object.modified));
  if (found.bucket.has_versions()) response.headers.set("x-amz-version-id", found.object.version_id);
  return response;
}

// Returns the range of an uploaded part. An object that was not uploaded in parts has one part.
ServiceResult<std::optional<ByteRange>> range_of_part(const FoundVersion& found, const Content& content, const std::string& text) {
  const ServiceResult<int> number = part_number_of(text);
  if (!number) return std::unexpected(number.error());
  const auto unsatisfiable = [&] {
    return service_error(
        416, "InvalidPartNumber", "The requested partnumber is not satisfiable",
        {{"PartNumberRequested", text}, {"ActualPartCount", std::to_string(found.object.headers.parts_count.value_or(1))}});
  };
  if (!found.object.headers.parts_count) {
    if (*number != 1) return unsatisfiable();
    return std::optional<ByteRange>(std::nullopt);
  }
  std::int64_t from = 0;
  for (const Segment& segment : content.segments) {
    if (segment.number == *number) return std::optional<ByteRange>(ByteRange{from, from + segment.size - 1});
    from += segment.size;
  }
  return unsatisfiable();
}

ServiceResult<std::optional<ByteRange>> range_of(const Call& call, const ObjectRequest& request, const FoundVersion& found,
                                                 const Content& content) {
  const auto range = call.request.headers.get("range");
  if (request.part_number && range) return invalid_request("Cannot specify both Range header and partNumber query parameter");
  if (request.part_number) return range_of_part(found, content, *request.part_number);
  if (!range) return std::optional<ByteRange>(std::nullopt);
  return choose_range(*range, found.object.size);
}

ServiceResult<http::Response> describe(const Call& call, const ObjectRequest& request, const FoundVersion& found, const Content& content,
                                       ByteRange& sent) {
  const ServiceResult<std::optional<ByteRange>> range = range_of(call, request, found, content);
  if (!range) return std::unexpected(range.error());
  http::Response response = begin_response(call, *range || request.part_number ? 206 : 200);
  set_object_headers(response, found.bucket, found.object);
  sent = range->value_or(ByteRange{0, found.object.size - 1});
  response.headers.set("content-length", std::to_string(sent.size()));
  if (response.status == 206 && found.object.size > 0)
    response.headers.set("content-range",
                         "bytes " + std::to_string(sent.from) + "-" + std::to_string(sent.to) + "/" + std::to_string(found.object.size));
  if (request.part_number && found.object.headers.parts_count)
    response.headers.set("x-amz-mp-parts-count", std::to_string(*found.object.headers.parts_count));
  const bool is_whole = sent.size() == found.object.size;
  const std::optional<std::string> mode = header_of(call, "x-amz-checksum-mode");
  if (mode && equals_ignoring_case(*mode, "enabled") && is_whole) set_checksum_headers(response, found.object.headers);
  if (ServiceResult<> overridden = apply_overrides(call, response); !overridden) return std::unexpected(std::move(overridden).error());
  return response;
}

// Returns the error for a missing object and, if a delete marker is the reason, the marker's headers. Callers who may not list the bucket
// don't learn about the marker.
// Contract: Amazon S3 User Guide, "Managing delete markers".
ServiceResult<http::Response> missing(Backend s3, const Call& call, const ObjectRequest& request, const ServiceError& error) {
  if (error.status != 404 && error.status != 405) return std::unexpected(error);
  const std::optional<ObjectRecord> marker = request.version_id ? s3.store.objects.find(request.bucket, request.key, *request.version_id)
                                                                : s3.store.objects.find(request.bucket, request.key);
  if (!marker || !marker->is_marker) return std::unexpected(error);
  http::Response response = write_error(*call.operation.service, error, call.request_id, call.request.method == "HEAD");
  response.headers.set("x-amz-delete-marker", "true");
  response.headers.set("x-amz-version-id", marker->version_id);
  if (error.status == 405) {
    response.headers.set("allow", "DELETE");
    response.headers.set("last-modified", to_http_date(marker->modified));
  }
  return response;
}

ServiceResult<http::Response> read(Backend s3, Call& call, ObjectRequest& request, bool with_body) {
  const ServiceResult<FoundVersion> found =
      find_version(s3, call, request.bucket, request.key, request.version_id, "s3:GetObject", "s3:GetObjectVersion");
  if (!found) return missing(s3, call, request, found.error());
  const ServiceResult<Modification> modification = check_read_conditions(call, found->object);
  if (!modification) return std::unexpected(modification.error());
  if (*modification == Modification::none) return not_modified(call, *found);
  const Content content = with_body || request.part_number ? s3.store.contents.content_of(found->object) : Content();
  ByteRange sent;
  ServiceResult<http::Response> response = describe(call, request, *found, content, sent);
  if (response && with_body) response->body = s3.store.contents.stream(content, sent.from, sent.size());
  return response;
}

}  // namespace

ServiceResult<http::Response> get_object(Backend s3, Call& call, ObjectRequest& request) { return read(s3, call, request, true); }
ServiceResult<http::Response> head_object(Backend s3, Call& call, ObjectRequest& request) { return read(s3, call, request, false); }

}  // namespace martlet::cloud::s3
