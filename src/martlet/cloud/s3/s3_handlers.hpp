#pragma once
#include <martlet/async/task.hpp>

#include "access.hpp"
#include "s3_operations.hpp"

/// The handlers of S3's operations, one file each; the three operations on one configuration share a file.
namespace martlet::cloud::s3 {

/// The dependencies of all handlers.
struct Backend {
  Store& store;
  Access& access;
};

Reply<ListAllMyBucketsResult> list_buckets(Backend, Call&, EmptyRequest&);
Reply<http::Response> create_bucket(Backend, Call&, CreateBucketRequest&);
Reply<EmptyResponse> delete_bucket(Backend, Call&, BucketRequest&);
Reply<http::Response> head_bucket(Backend, Call&, BucketRequest&);
Reply<http::Response> get_bucket_location(Backend, Call&, BucketRequest&);
Reply<VersioningConfiguration> get_bucket_versioning(Backend, Call&, BucketRequest&);
Reply<EmptyResponse> put_bucket_versioning(Backend, Call&, BucketDocumentRequest<VersioningConfiguration>&);
Reply<http::Response> get_bucket_policy(Backend, Call&, BucketRequest&);
Reply<EmptyResponse> put_bucket_policy(Backend, Call&, PolicyRequest&);
Reply<EmptyResponse> delete_bucket_policy(Backend, Call&, BucketRequest&);
Reply<PublicAccessBlock> get_public_access_block(Backend, Call&, BucketRequest&);
Reply<EmptyResponse> put_public_access_block(Backend, Call&, BucketDocumentRequest<PublicAccessBlock>&);
Reply<EmptyResponse> delete_public_access_block(Backend, Call&, BucketRequest&);
Reply<ServerSideEncryptionConfiguration> get_bucket_encryption(Backend, Call&, BucketRequest&);
Reply<EmptyResponse> put_bucket_encryption(Backend, Call&, BucketDocumentRequest<ServerSideEncryptionConfiguration>&);
Reply<EmptyResponse> delete_bucket_encryption(Backend, Call&, BucketRequest&);
/// Sets the bucket's default encryption unless the request specified one.
void apply_default_encryption(Backend, const Bucket& bucket, StoredHeaders& to);
Reply<LifecycleConfiguration> get_bucket_lifecycle(Backend, Call&, BucketRequest&);
Reply<http::Response> put_bucket_lifecycle(Backend, Call&, BucketDocumentRequest<LifecycleConfiguration>&);
Reply<EmptyResponse> delete_bucket_lifecycle(Backend, Call&, BucketRequest&);
Reply<NotificationConfiguration> get_bucket_notification(Backend, Call&, BucketRequest&);
Reply<EmptyResponse> put_bucket_notification(Backend, Call&, BucketDocumentRequest<NotificationConfiguration>&);
Reply<Tagging> get_bucket_tagging(Backend, Call&, BucketRequest&);
Reply<EmptyResponse> put_bucket_tagging(Backend, Call&, BucketDocumentRequest<Tagging>&);
Reply<EmptyResponse> delete_bucket_tagging(Backend, Call&, BucketRequest&);

Reply<RequestPaymentConfiguration> get_bucket_request_payment(Backend, Call&, BucketRequest&);
Reply<http::Response> get_bucket_acl(Backend, Call&, BucketRequest&);
Reply<http::Response> get_bucket_accelerate(Backend, Call&, BucketRequest&);
Reply<http::Response> get_bucket_logging(Backend, Call&, BucketRequest&);
Reply<http::Response> get_bucket_cors(Backend, Call&, BucketRequest&);
Reply<http::Response> get_bucket_website(Backend, Call&, BucketRequest&);
Reply<http::Response> get_bucket_replication(Backend, Call&, BucketRequest&);
Reply<http::Response> get_object_lock_configuration(Backend, Call&, BucketRequest&);

Reply<ListBucketResult> list_objects(Backend, Call&, BucketRequest&);
Reply<ListBucketResult> list_objects_v2(Backend, Call&, BucketRequest&);
Reply<ListVersionsResult> list_object_versions(Backend, Call&, BucketRequest&);
Reply<ListMultipartUploadsResult> list_multipart_uploads(Backend, Call&, BucketRequest&);

Task<Reply<http::Response>> put_object(Backend, Call&, ObjectRequest&);
Reply<http::Response> get_object(Backend, Call&, ObjectRequest&);
Reply<http::Response> head_object(Backend, Call&, ObjectRequest&);
Task<Reply<http::Response>> copy_object(Backend, Call&, ObjectRequest&);
Reply<http::Response> delete_object(Backend, Call&, ObjectRequest&);
Reply<DeleteResult> delete_objects(Backend, Call&, BucketDocumentRequest<Delete>&);

Reply<http::Response> create_multipart_upload(Backend, Call&, ObjectRequest&);
Task<Reply<http::Response>> upload_part(Backend, Call&, ObjectRequest&);
Task<Reply<http::Response>> upload_part_copy(Backend, Call&, ObjectRequest&);
Reply<http::Response> complete_multipart_upload(Backend, Call&, ObjectDocumentRequest<CompleteMultipartUpload>&);
Reply<EmptyResponse> abort_multipart_upload(Backend, Call&, ObjectRequest&);
Reply<ListPartsResult> list_parts(Backend, Call&, ObjectRequest&);

}  // namespace martlet::cloud::s3
