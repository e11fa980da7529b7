#include <martlet/aws/s3/s3_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {
namespace {

template <auto Member>
auto bucket() {
  return required<Member>("Bucket").min(1);
}
template <auto Member>
auto key() {
  return required<Member>("Key").min(1);
}

}  // namespace

Schema describe(Type<GetObjectRequest>) {
  using R = GetObjectRequest;
  return object<R>("GetObjectRequest", bucket<&R::bucket>(), key<&R::key>(), wire<&R::version_id>("VersionId"),
                   wire<&R::if_match>("IfMatch"), wire<&R::range>("Range"), wire<&R::expected_bucket_owner>("ExpectedBucketOwner"));
}
Schema describe(Type<ObjectHead>) {
  using R = ObjectHead;
  return object<R>("ObjectHead", wire<&R::content_length>("ContentLength"), wire<&R::e_tag>("ETag"), wire<&R::version_id>("VersionId"),
                   wire<&R::content_type>("ContentType"), wire<&R::last_modified>("LastModified"), wire<&R::content_range>("ContentRange"),
                   wire<&R::server_side_encryption>("ServerSideEncryption"), wire<&R::sse_kms_key_id>("SSEKMSKeyId"),
                   wire<&R::metadata>("Metadata"));
}
Schema describe(Type<HeadObjectRequest>) {
  using R = HeadObjectRequest;
  return object<R>("HeadObjectRequest", bucket<&R::bucket>(), key<&R::key>(), wire<&R::version_id>("VersionId"),
                   wire<&R::if_match>("IfMatch"), wire<&R::expected_bucket_owner>("ExpectedBucketOwner"));
}
// The body isn't part of the document. The client streams it, and a server reads it from the request.
Schema describe(Type<PutObjectRequest>) {
  using R = PutObjectRequest;
  return object<R>("PutObjectRequest", bucket<&R::bucket>(), key<&R::key>(), wire<&R::content_type>("ContentType"),
                   wire<&R::if_none_match>("IfNoneMatch"), wire<&R::if_match>("IfMatch"),
                   wire<&R::server_side_encryption>("ServerSideEncryption"), wire<&R::sse_kms_key_id>("SSEKMSKeyId"),
                   wire<&R::expected_bucket_owner>("ExpectedBucketOwner"), wire<&R::metadata>("Metadata"));
}
Schema describe(Type<PutObjectResponse>) {
  using R = PutObjectResponse;
  return object<R>("PutObjectOutput", wire<&R::e_tag>("ETag"), wire<&R::version_id>("VersionId"),
                   wire<&R::server_side_encryption>("ServerSideEncryption"), wire<&R::sse_kms_key_id>("SSEKMSKeyId"));
}
Schema describe(Type<DeleteObjectRequest>) {
  using R = DeleteObjectRequest;
  return object<R>("DeleteObjectRequest", bucket<&R::bucket>(), key<&R::key>(), wire<&R::version_id>("VersionId"),
                   wire<&R::expected_bucket_owner>("ExpectedBucketOwner"));
}
Schema describe(Type<DeleteObjectResponse>) {
  using R = DeleteObjectResponse;
  return object<R>("DeleteObjectOutput", wire<&R::delete_marker>("DeleteMarker"), wire<&R::version_id>("VersionId"));
}
Schema describe(Type<ListObjectsV2Request>) {
  using R = ListObjectsV2Request;
  return object<R>("ListObjectsV2Request", bucket<&R::bucket>(), wire<&R::delimiter>("Delimiter"), wire<&R::max_keys>("MaxKeys"),
                   wire<&R::prefix>("Prefix"), wire<&R::continuation_token>("ContinuationToken"), wire<&R::start_after>("StartAfter"),
                   wire<&R::expected_bucket_owner>("ExpectedBucketOwner"));
}
Schema describe(Type<S3Object>) {
  using R = S3Object;
  return object<R>("Object", wire<&R::key>("Key"), wire<&R::last_modified>("LastModified"), wire<&R::e_tag>("ETag"), wire<&R::size>("Size"),
                   wire<&R::storage_class>("StorageClass"));
}
Schema describe(Type<CommonPrefix>) { return object<CommonPrefix>("CommonPrefix", wire<&CommonPrefix::prefix>("Prefix")); }
Schema describe(Type<ListObjectsV2Response>) {
  using R = ListObjectsV2Response;
  return object<R>("ListBucketResult", wire<&R::is_truncated>("IsTruncated"), wire<&R::contents>("Contents"), wire<&R::name>("Name"),
                   wire<&R::prefix>("Prefix"), wire<&R::common_prefixes>("CommonPrefixes"), wire<&R::key_count>("KeyCount"),
                   wire<&R::next_continuation_token>("NextContinuationToken"));
}

}  // namespace martlet::aws
