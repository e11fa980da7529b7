#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/s3/s3_operations.hpp>

/// The Amazon S3 operations that S3Objects calls with a Client, with bodies in memory. The operations in aws/s3 (s3_operations.hpp) are
/// called with a Session, and stream bodies. Contract: Amazon S3 API Reference.
namespace martlet::aws {

/// The response of GetObject to a request with a Range.
struct ObjectPart {
  std::string body;
  std::int64_t content_length = 0;
  std::optional<std::string> content_range{};  ///< such as "bytes 0-99/1000"
  std::optional<std::string> e_tag{};
  std::optional<std::string> content_type{};
  std::optional<std::string> last_modified{};  ///< an HTTP date
  std::optional<std::string> version_id{};
  std::map<std::string, std::string> metadata{};
};

struct PutObjectBodyRequest {
  std::string bucket;
  std::string key;
  std::string body;
  std::optional<std::string> content_type{};
  std::optional<std::string> if_none_match{};
  std::optional<std::string> if_match{};
  std::optional<std::string> server_side_encryption{};
  std::optional<std::string> sse_kms_key_id{};
  std::map<std::string, std::string> metadata{};
};

struct CreateMultipartUploadRequest {
  std::string bucket;
  std::string key;
  std::optional<std::string> content_type{};
  std::optional<std::string> server_side_encryption{};
  std::optional<std::string> sse_kms_key_id{};
  std::map<std::string, std::string> metadata{};
};
struct CreateMultipartUploadResponse {
  std::string upload_id;
};

struct UploadPartRequest {
  std::string bucket;
  std::string key;
  std::string upload_id;
  int part_number = 1;  ///< 1 to 10,000
  std::string body;     ///< 5 MiB or more, except for the last part
};
struct UploadPartResponse {
  std::string e_tag;
};

struct CompletedPart {
  std::string e_tag;
  int part_number = 1;
};
struct CompletedMultipartUpload {
  std::vector<CompletedPart> parts{};
};
struct CompleteMultipartUploadRequest {
  std::string bucket;
  std::string key;
  std::string upload_id;
  CompletedMultipartUpload multipart_upload;
  std::optional<std::string> if_none_match{};
  std::optional<std::string> if_match{};
};
struct CompleteMultipartUploadResponse {
  std::optional<std::string> e_tag{};
  std::optional<std::string> version_id{};
};

struct AbortMultipartUploadRequest {
  std::string bucket;
  std::string key;
  std::string upload_id;
};
struct AbortMultipartUploadResponse {};

Schema describe(Type<ObjectPart>);
Schema describe(Type<PutObjectBodyRequest>);
Schema describe(Type<CreateMultipartUploadRequest>);
Schema describe(Type<CreateMultipartUploadResponse>);
Schema describe(Type<UploadPartRequest>);
Schema describe(Type<UploadPartResponse>);
Schema describe(Type<CompletedPart>);
Schema describe(Type<CompletedMultipartUpload>);
Schema describe(Type<CompleteMultipartUploadRequest>);
Schema describe(Type<CompleteMultipartUploadResponse>);
Schema describe(Type<AbortMultipartUploadRequest>);
Schema describe(Type<AbortMultipartUploadResponse>);

namespace object_operations {

using s3_operations::service;

inline constexpr TypedOperation<GetObjectRequest, ObjectPart> get_object{
    {.service = &service,
     .name = "GetObject",
     .method = "GET",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = s3_operations::get_object.request_locations,
     .response_locations = {as_payload("Body"), in_header("ContentLength", "Content-Length"), in_header("ContentRange", "Content-Range"),
                            in_header("ETag", "ETag"), in_header("ContentType", "Content-Type"), in_header("LastModified", "Last-Modified"),
                            in_header("VersionId", "x-amz-version-id"), in_headers("Metadata", "x-amz-meta-")}}};

inline constexpr TypedOperation<PutObjectBodyRequest, PutObjectResponse> put_object{
    {.service = &service,
     .name = "PutObject",
     .method = "PUT",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = {as_payload("Body"), in_header("ContentType", "Content-Type"), in_header("IfNoneMatch", "If-None-Match"),
                           in_header("IfMatch", "If-Match"), in_header("ServerSideEncryption", "x-amz-server-side-encryption"),
                           in_header("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id"), in_headers("Metadata", "x-amz-meta-")},
     .response_locations = s3_operations::put_object.response_locations}};

inline constexpr TypedOperation<CreateMultipartUploadRequest, CreateMultipartUploadResponse> create_multipart_upload{
    {.service = &service,
     .name = "CreateMultipartUpload",
     .method = "POST",
     .uri = "/{Bucket}/{Key+}?uploads",
     .request_locations = {in_header("ContentType", "Content-Type"), in_header("ServerSideEncryption", "x-amz-server-side-encryption"),
                           in_header("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id"),
                           in_headers("Metadata", "x-amz-meta-")}}};

inline constexpr TypedOperation<UploadPartRequest, UploadPartResponse> upload_part{
    {.service = &service,
     .name = "UploadPart",
     .method = "PUT",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = {as_payload("Body"), in_query("PartNumber", "partNumber"), in_query("UploadId", "uploadId")},
     .response_locations = {in_header("ETag", "ETag")}}};

inline constexpr TypedOperation<CompleteMultipartUploadRequest, CompleteMultipartUploadResponse> complete_multipart_upload{
    {.service = &service,
     .name = "CompleteMultipartUpload",
     .method = "POST",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = {as_payload("MultipartUpload", "CompleteMultipartUpload"), in_query("UploadId", "uploadId"),
                           in_header("IfNoneMatch", "If-None-Match"), in_header("IfMatch", "If-Match")},
     .response_locations = {in_header("VersionId", "x-amz-version-id")}}};

inline constexpr TypedOperation<AbortMultipartUploadRequest, AbortMultipartUploadResponse> abort_multipart_upload{
    {.service = &service,
     .name = "AbortMultipartUpload",
     .method = "DELETE",
     .uri = "/{Bucket}/{Key+}",
     .status = 204,
     .request_locations = {in_query("UploadId", "uploadId")}}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 6> all = {
    &get_object, &put_object, &create_multipart_upload, &upload_part, &complete_multipart_upload, &abort_multipart_upload};

}  // namespace object_operations
}  // namespace martlet::aws
