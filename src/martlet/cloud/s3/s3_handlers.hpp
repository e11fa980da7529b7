#pragma once
#include <martlet/async/task.hpp>

#include "s3_access.hpp"
#include "s3_operations.hpp"

/// The handlers of S3's operations, each in a file named after it or, for related operations, after their subject.
namespace martlet::cloud::s3 {

/// The dependencies of all handlers.
struct Backend {
  S3Store& store;
  S3Access& access;
};

ServiceResult<ListAllMyBucketsResult> list_buckets(Backend, Call&, EmptyRequest&);
ServiceResult<http::Response> create_bucket(Backend, Call&, CreateBucketRequest&);
ServiceResult<EmptyResponse> delete_bucket(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> head_bucket(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_bucket_location(Backend, Call&, BucketRequest&);
ServiceResult<VersioningConfiguration> get_bucket_versioning(Backend, Call&, BucketRequest&);
ServiceResult<EmptyResponse> put_bucket_versioning(Backend, Call&, BucketDocumentRequest<VersioningConfiguration>&);
ServiceResult<http::Response> get_bucket_policy(Backend, Call&, BucketRequest&);
ServiceResult<EmptyResponse> put_bucket_policy(Backend, Call&, PolicyRequest&);
ServiceResult<EmptyResponse> delete_bucket_policy(Backend, Call&, BucketRequest&);
ServiceResult<PublicAccessBlock> get_public_access_block(Backend, Call&, BucketRequest&);
ServiceResult<EmptyResponse> put_public_access_block(Backend, Call&, BucketDocumentRequest<PublicAccessBlock>&);
ServiceResult<EmptyResponse> delete_public_access_block(Backend, Call&, BucketRequest&);
ServiceResult<ServerSideEncryptionConfiguration> get_bucket_encryption(Backend, Call&, BucketRequest&);
ServiceResult<EmptyResponse> put_bucket_encryption(Backend, Call&, BucketDocumentRequest<ServerSideEncryptionConfiguration>&);
ServiceResult<EmptyResponse> delete_bucket_encryption(Backend, Call&, BucketRequest&);
/// Applies the bucket's default encryption unless the request specified an encryption.
void apply_default_encryption(Backend, const Bucket& bucket, StoredHeaders& to);
ServiceResult<LifecycleConfiguration> get_bucket_lifecycle(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> put_bucket_lifecycle(Backend, Call&, BucketDocumentRequest<LifecycleConfiguration>&);
ServiceResult<EmptyResponse> delete_bucket_lifecycle(Backend, Call&, BucketRequest&);
ServiceResult<NotificationConfiguration> get_bucket_notification(Backend, Call&, BucketRequest&);
ServiceResult<EmptyResponse> put_bucket_notification(Backend, Call&, BucketDocumentRequest<NotificationConfiguration>&);
ServiceResult<Tagging> get_bucket_tagging(Backend, Call&, BucketRequest&);
ServiceResult<EmptyResponse> put_bucket_tagging(Backend, Call&, BucketDocumentRequest<Tagging>&);
ServiceResult<EmptyResponse> delete_bucket_tagging(Backend, Call&, BucketRequest&);

ServiceResult<RequestPaymentConfiguration> get_bucket_request_payment(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_bucket_acl(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_bucket_accelerate(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_bucket_logging(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_bucket_cors(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_bucket_website(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_bucket_replication(Backend, Call&, BucketRequest&);
ServiceResult<http::Response> get_object_lock_configuration(Backend, Call&, BucketRequest&);

ServiceResult<ListBucketResult> list_objects(Backend, Call&, BucketRequest&);
ServiceResult<ListBucketResult> list_objects_v2(Backend, Call&, BucketRequest&);
ServiceResult<ListVersionsResult> list_object_versions(Backend, Call&, BucketRequest&);
ServiceResult<ListMultipartUploadsResult> list_multipart_uploads(Backend, Call&, BucketRequest&);

Task<ServiceResult<http::Response>> put_object(Backend, Call&, ObjectRequest&);
ServiceResult<http::Response> get_object(Backend, Call&, ObjectRequest&);
ServiceResult<http::Response> head_object(Backend, Call&, ObjectRequest&);
Task<ServiceResult<http::Response>> copy_object(Backend, Call&, ObjectRequest&);
ServiceResult<http::Response> delete_object(Backend, Call&, ObjectRequest&);
ServiceResult<DeleteResult> delete_objects(Backend, Call&, BucketDocumentRequest<Delete>&);

ServiceResult<http::Response> create_multipart_upload(Backend, Call&, ObjectRequest&);
Task<ServiceResult<http::Response>> upload_part(Backend, Call&, ObjectRequest&);
Task<ServiceResult<http::Response>> upload_part_copy(Backend, Call&, ObjectRequest&);
ServiceResult<http::Response> complete_multipart_upload(Backend, Call&, ObjectDocumentRequest<CompleteMultipartUpload>&);
ServiceResult<EmptyResponse> abort_multipart_upload(Backend, Call&, ObjectRequest&);
ServiceResult<ListPartsResult> list_parts(Backend, Call&, ObjectRequest&);

}  // namespace martlet::cloud::s3
