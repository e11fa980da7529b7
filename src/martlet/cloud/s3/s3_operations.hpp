#pragma once
#include <martlet/aws/s3/s3_operations.hpp>
#include <martlet/aws/wire/operation.hpp>

#include "lifecycle_shapes.hpp"
#include "listing_shapes.hpp"
#include "s3_shapes.hpp"

/// S3's operations as the local cloud serves them.
namespace martlet::cloud::s3::operations {

using aws::as_payload;
using aws::in_header;
using aws::in_query;
using aws::MemberLocations;
using aws::TypedOperation;
using aws::s3_operations::service;

inline constexpr MemberLocations of_object{in_query("VersionId", "versionId"), in_query("PartNumber", "partNumber"),
                                           in_query("UploadId", "uploadId")};
inline constexpr MemberLocations of_object_document{in_query("VersionId", "versionId"), in_query("UploadId", "uploadId"),
                                                    as_payload("Document")};

// Buckets
inline constexpr TypedOperation<EmptyRequest, ListAllMyBucketsResult> list_buckets{
    {.service = &service, .name = "ListBuckets", .method = "GET", .uri = "/", .element_names = {{"Buckets", "Bucket"}}}};
inline constexpr TypedOperation<CreateBucketRequest, EmptyResponse> create_bucket{{.service = &service,
                                                                                   .name = "CreateBucket",
                                                                                   .method = "PUT",
                                                                                   .uri = "/{Bucket}",
                                                                                   .request_locations = {as_payload("Document")},
                                                                                   .element_names = {{"Tags", "Tag"}}}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> delete_bucket{
    {.service = &service, .name = "DeleteBucket", .method = "DELETE", .uri = "/{Bucket}", .status = 204}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> head_bucket{
    {.service = &service, .name = "HeadBucket", .method = "HEAD", .uri = "/{Bucket}"}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_bucket_location{
    {.service = &service, .name = "GetBucketLocation", .method = "GET", .uri = "/{Bucket}?location"}};
inline constexpr TypedOperation<BucketRequest, VersioningConfiguration> get_bucket_versioning{
    {.service = &service, .name = "GetBucketVersioning", .method = "GET", .uri = "/{Bucket}?versioning"}};
inline constexpr TypedOperation<BucketDocumentRequest<VersioningConfiguration>, EmptyResponse> put_bucket_versioning{
    {.service = &service,
     .name = "PutBucketVersioning",
     .method = "PUT",
     .uri = "/{Bucket}?versioning",
     .request_locations = {as_payload("Document")}}};
inline constexpr TypedOperation<BucketRequest, PolicyResponse> get_bucket_policy{{.service = &service,
                                                                                  .name = "GetBucketPolicy",
                                                                                  .method = "GET",
                                                                                  .uri = "/{Bucket}?policy",
                                                                                  .response_locations = {as_payload("Policy")}}};
inline constexpr TypedOperation<PolicyRequest, EmptyResponse> put_bucket_policy{{.service = &service,
                                                                                 .name = "PutBucketPolicy",
                                                                                 .method = "PUT",
                                                                                 .uri = "/{Bucket}?policy",
                                                                                 .status = 204,
                                                                                 .request_locations = {as_payload("Policy")}}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> delete_bucket_policy{
    {.service = &service, .name = "DeleteBucketPolicy", .method = "DELETE", .uri = "/{Bucket}?policy", .status = 204}};
inline constexpr TypedOperation<BucketRequest, PublicAccessBlock> get_public_access_block{
    {.service = &service, .name = "GetPublicAccessBlock", .method = "GET", .uri = "/{Bucket}?publicAccessBlock"}};
inline constexpr TypedOperation<BucketDocumentRequest<PublicAccessBlock>, EmptyResponse> put_public_access_block{
    {.service = &service,
     .name = "PutPublicAccessBlock",
     .method = "PUT",
     .uri = "/{Bucket}?publicAccessBlock",
     .request_locations = {as_payload("Document")}}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> delete_public_access_block{
    {.service = &service, .name = "DeletePublicAccessBlock", .method = "DELETE", .uri = "/{Bucket}?publicAccessBlock", .status = 204}};
inline constexpr TypedOperation<BucketRequest, ServerSideEncryptionConfiguration> get_bucket_encryption{
    {.service = &service, .name = "GetBucketEncryption", .method = "GET", .uri = "/{Bucket}?encryption"}};
inline constexpr TypedOperation<BucketDocumentRequest<ServerSideEncryptionConfiguration>, EmptyResponse> put_bucket_encryption{
    {.service = &service,
     .name = "PutBucketEncryption",
     .method = "PUT",
     .uri = "/{Bucket}?encryption",
     .request_locations = {as_payload("Document")}}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> delete_bucket_encryption{
    {.service = &service, .name = "DeleteBucketEncryption", .method = "DELETE", .uri = "/{Bucket}?encryption", .status = 204}};
inline constexpr MemberLocations lifecycle_headers{
    in_header("TransitionDefaultMinimumObjectSize", "x-amz-transition-default-minimum-object-size")};
inline constexpr TypedOperation<BucketRequest, LifecycleConfiguration> get_bucket_lifecycle{{.service = &service,
                                                                                             .name = "GetBucketLifecycleConfiguration",
                                                                                             .method = "GET",
                                                                                             .uri = "/{Bucket}?lifecycle",
                                                                                             .response_locations = lifecycle_headers}};
inline constexpr TypedOperation<BucketDocumentRequest<LifecycleConfiguration>, LifecycleConfiguration> put_bucket_lifecycle{
    {.service = &service,
     .name = "PutBucketLifecycleConfiguration",
     .method = "PUT",
     .uri = "/{Bucket}?lifecycle",
     .request_locations = {as_payload("Document")}}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> delete_bucket_lifecycle{
    {.service = &service, .name = "DeleteBucketLifecycle", .method = "DELETE", .uri = "/{Bucket}?lifecycle", .status = 204}};
inline constexpr TypedOperation<BucketRequest, NotificationConfiguration> get_bucket_notification{
    {.service = &service, .name = "GetBucketNotificationConfiguration", .method = "GET", .uri = "/{Bucket}?notification"}};
inline constexpr TypedOperation<BucketDocumentRequest<NotificationConfiguration>, EmptyResponse> put_bucket_notification{
    {.service = &service,
     .name = "PutBucketNotificationConfiguration",
     .method = "PUT",
     .uri = "/{Bucket}?notification",
     .request_locations = {as_payload("Document")}}};
inline constexpr TypedOperation<BucketRequest, Tagging> get_bucket_tagging{
    {.service = &service, .name = "GetBucketTagging", .method = "GET", .uri = "/{Bucket}?tagging", .element_names = {{"TagSet", "Tag"}}}};
inline constexpr TypedOperation<BucketDocumentRequest<Tagging>, EmptyResponse> put_bucket_tagging{
    {.service = &service,
     .name = "PutBucketTagging",
     .method = "PUT",
     .uri = "/{Bucket}?tagging",
     .status = 204,
     .request_locations = {as_payload("Document")},
     .element_names = {{"TagSet", "Tag"}}}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> delete_bucket_tagging{
    {.service = &service, .name = "DeleteBucketTagging", .method = "DELETE", .uri = "/{Bucket}?tagging", .status = 204}};
inline constexpr TypedOperation<BucketRequest, RequestPaymentConfiguration> get_bucket_request_payment{
    {.service = &service, .name = "GetBucketRequestPayment", .method = "GET", .uri = "/{Bucket}?requestPayment"}};

// Configurations that can't be set here. Responses are those for a bucket on which they were never set.
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_bucket_acl{
    {.service = &service, .name = "GetBucketAcl", .method = "GET", .uri = "/{Bucket}?acl"}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_bucket_accelerate{
    {.service = &service, .name = "GetBucketAccelerateConfiguration", .method = "GET", .uri = "/{Bucket}?accelerate"}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_bucket_logging{
    {.service = &service, .name = "GetBucketLogging", .method = "GET", .uri = "/{Bucket}?logging"}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_bucket_cors{
    {.service = &service, .name = "GetBucketCors", .method = "GET", .uri = "/{Bucket}?cors"}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_bucket_website{
    {.service = &service, .name = "GetBucketWebsite", .method = "GET", .uri = "/{Bucket}?website"}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_bucket_replication{
    {.service = &service, .name = "GetBucketReplication", .method = "GET", .uri = "/{Bucket}?replication"}};
inline constexpr TypedOperation<BucketRequest, EmptyResponse> get_object_lock_configuration{
    {.service = &service, .name = "GetObjectLockConfiguration", .method = "GET", .uri = "/{Bucket}?object-lock"}};

// Listings
inline constexpr TypedOperation<BucketRequest, ListBucketResult> list_objects{
    {.service = &service, .name = "ListObjects", .method = "GET", .uri = "/{Bucket}"}};
inline constexpr TypedOperation<BucketRequest, ListBucketResult> list_objects_v2{
    {.service = &service, .name = "ListObjectsV2", .method = "GET", .uri = "/{Bucket}?list-type=2"}};
inline constexpr TypedOperation<BucketRequest, ListVersionsResult> list_object_versions{
    {.service = &service, .name = "ListObjectVersions", .method = "GET", .uri = "/{Bucket}?versions"}};
inline constexpr TypedOperation<BucketRequest, ListMultipartUploadsResult> list_multipart_uploads{
    {.service = &service, .name = "ListMultipartUploads", .method = "GET", .uri = "/{Bucket}?uploads"}};

// Objects
inline constexpr TypedOperation<ObjectRequest, EmptyResponse> put_object{
    {.service = &service, .name = "PutObject", .method = "PUT", .uri = "/{Bucket}/{Key+}", .request_locations = of_object}};
inline constexpr TypedOperation<ObjectRequest, EmptyResponse> get_object{
    {.service = &service, .name = "GetObject", .method = "GET", .uri = "/{Bucket}/{Key+}", .request_locations = of_object}};
inline constexpr TypedOperation<ObjectRequest, EmptyResponse> head_object{
    {.service = &service, .name = "HeadObject", .method = "HEAD", .uri = "/{Bucket}/{Key+}", .request_locations = of_object}};
inline constexpr TypedOperation<ObjectRequest, CopyResult> copy_object{
    {.service = &service, .name = "CopyObject", .method = "PUT", .uri = "/{Bucket}/{Key+}", .request_locations = of_object}};
inline constexpr TypedOperation<ObjectRequest, EmptyResponse> delete_object{{.service = &service,
                                                                             .name = "DeleteObject",
                                                                             .method = "DELETE",
                                                                             .uri = "/{Bucket}/{Key+}",
                                                                             .status = 204,
                                                                             .request_locations = of_object}};
inline constexpr TypedOperation<BucketDocumentRequest<Delete>, DeleteResult> delete_objects{
    {.service = &service,
     .name = "DeleteObjects",
     .method = "POST",
     .uri = "/{Bucket}?delete",
     .request_locations = {as_payload("Document")}}};

// Multipart uploads
inline constexpr TypedOperation<ObjectRequest, InitiateMultipartUploadResult> create_multipart_upload{
    {.service = &service, .name = "CreateMultipartUpload", .method = "POST", .uri = "/{Bucket}/{Key+}?uploads"}};
inline constexpr TypedOperation<ObjectRequest, EmptyResponse> upload_part{
    {.service = &service, .name = "UploadPart", .method = "PUT", .uri = "/{Bucket}/{Key+}", .request_locations = of_object}};
inline constexpr TypedOperation<ObjectRequest, CopyResult> upload_part_copy{
    {.service = &service, .name = "UploadPartCopy", .method = "PUT", .uri = "/{Bucket}/{Key+}", .request_locations = of_object}};
inline constexpr TypedOperation<ObjectDocumentRequest<CompleteMultipartUpload>, CompleteMultipartUploadResult> complete_multipart_upload{
    {.service = &service,
     .name = "CompleteMultipartUpload",
     .method = "POST",
     .uri = "/{Bucket}/{Key+}",
     .request_locations = of_object_document}};
inline constexpr TypedOperation<ObjectRequest, EmptyResponse> abort_multipart_upload{{.service = &service,
                                                                                      .name = "AbortMultipartUpload",
                                                                                      .method = "DELETE",
                                                                                      .uri = "/{Bucket}/{Key+}",
                                                                                      .status = 204,
                                                                                      .request_locations = of_object}};
inline constexpr TypedOperation<ObjectRequest, ListPartsResult> list_parts{
    {.service = &service, .name = "ListParts", .method = "GET", .uri = "/{Bucket}/{Key+}", .request_locations = of_object}};

}  // namespace martlet::cloud::s3::operations
