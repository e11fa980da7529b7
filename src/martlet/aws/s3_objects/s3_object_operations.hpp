#pragma once
#include <array>

#include <martlet/aws/s3/s3_operations.hpp>
#include <martlet/aws/s3_objects/s3_object_shapes.hpp>

/// The Amazon S3 operations that S3Objects calls with a Client, with bodies in memory. The operations in aws/s3 (s3_operations.hpp) are
/// called with a Session, and stream bodies. Contract: Amazon S3 API Reference.
namespace martlet::aws::s3_object_operations {

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

}  // namespace martlet::aws::s3_object_operations
