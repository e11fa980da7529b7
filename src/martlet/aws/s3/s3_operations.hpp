#pragma once
#include <array>

#include <martlet/aws/s3/s3.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The Amazon S3 operations that the client calls. cloud/s3/s3_operations.hpp declares those that the local cloud serves.
namespace martlet::aws::s3_operations {

inline constexpr Service service{"S3", "s3", "s3", Protocol::rest_xml, "2006-03-01", {}, "http://s3.amazonaws.com/doc/2006-03-01/"};

inline constexpr MemberLocations object_head{in_header("ContentLength", "Content-Length"),
                                             in_header("ETag", "ETag"),
                                             in_header("VersionId", "x-amz-version-id"),
                                             in_header("ContentType", "Content-Type"),
                                             in_header("LastModified", "Last-Modified"),
                                             in_header("ContentRange", "Content-Range"),
                                             in_header("ServerSideEncryption", "x-amz-server-side-encryption"),
                                             in_header("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id"),
                                             in_headers("Metadata", "x-amz-meta-")};

inline constexpr TypedOperation<GetObjectRequest, ObjectHead> get_object{
    {.service = &service,
     .name = "GetObject",
     .method = "GET",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = {in_query("VersionId", "versionId"), in_header("IfMatch", "If-Match"), in_header("Range", "Range"),
                           in_header("ExpectedBucketOwner", "x-amz-expected-bucket-owner")},
     .response_locations = object_head}};

inline constexpr TypedOperation<HeadObjectRequest, ObjectHead> head_object{
    {.service = &service,
     .name = "HeadObject",
     .method = "HEAD",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = {in_query("VersionId", "versionId"), in_header("IfMatch", "If-Match"),
                           in_header("ExpectedBucketOwner", "x-amz-expected-bucket-owner")},
     .response_locations = object_head}};

inline constexpr TypedOperation<PutObjectRequest, PutObjectResponse> put_object{
    {.service = &service,
     .name = "PutObject",
     .method = "PUT",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = {in_header("ContentType", "Content-Type"), in_header("IfNoneMatch", "If-None-Match"),
                           in_header("IfMatch", "If-Match"), in_header("ServerSideEncryption", "x-amz-server-side-encryption"),
                           in_header("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id"),
                           in_header("ExpectedBucketOwner", "x-amz-expected-bucket-owner"), in_headers("Metadata", "x-amz-meta-")},
     .response_locations = {in_header("ETag", "ETag"), in_header("VersionId", "x-amz-version-id"),
                            in_header("ServerSideEncryption", "x-amz-server-side-encryption"),
                            in_header("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id")}}};

inline constexpr TypedOperation<DeleteObjectRequest, DeleteObjectResponse> delete_object{
    {.service = &service,
     .name = "DeleteObject",
     .method = "DELETE",
     .uri = "/{Bucket}/{Key+}",
     .status = 204,
     .request_locations = {in_query("VersionId", "versionId"), in_header("ExpectedBucketOwner", "x-amz-expected-bucket-owner")},
     .response_locations = {in_header("DeleteMarker", "x-amz-delete-marker"), in_header("VersionId", "x-amz-version-id")}}};

inline constexpr TypedOperation<ListObjectsV2Request, ListObjectsV2Response> list_objects_v2{
    {.service = &service,
     .name = "ListObjectsV2",
     .method = "GET",
     .uri = "/{Bucket}?list-type=2",
     .request_locations = {in_query("Delimiter", "delimiter"), in_query("MaxKeys", "max-keys"), in_query("Prefix", "prefix"),
                           in_query("ContinuationToken", "continuation-token"), in_query("StartAfter", "start-after"),
                           in_header("ExpectedBucketOwner", "x-amz-expected-bucket-owner")}}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 5> all = {&get_object, &head_object, &put_object, &delete_object, &list_objects_v2};

}  // namespace martlet::aws::s3_operations
