#include <martlet/aws/s3_operations.hpp>

#include <array>

namespace martlet::aws::s3_operations {

const Service& service() {
  static const Service service{"S3", "s3", "s3", Protocol::rest_xml, "2006-03-01", {}, "http://s3.amazonaws.com/doc/2006-03-01/"};
  return service;
}

const TypedOperation<GetObjectRequest, ObjectHead>& get_object() {
  static const TypedOperation<GetObjectRequest, ObjectHead> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetObject";
    o.method = "GET";
    o.uri = "/{Bucket}/{Key+}";
    o.request_places = {{"VersionId", Place::In::query, "versionId"},
                        {"IfMatch", Place::In::header, "If-Match"},
                        {"Range", Place::In::header, "Range"},
                        {"ExpectedBucketOwner", Place::In::header, "x-amz-expected-bucket-owner"}};
    o.response_places = {{"ContentLength", Place::In::header, "Content-Length"},
                         {"ETag", Place::In::header, "ETag"},
                         {"VersionId", Place::In::header, "x-amz-version-id"},
                         {"ContentType", Place::In::header, "Content-Type"},
                         {"LastModified", Place::In::header, "Last-Modified"},
                         {"ContentRange", Place::In::header, "Content-Range"},
                         {"ServerSideEncryption", Place::In::header, "x-amz-server-side-encryption"},
                         {"SSEKMSKeyId", Place::In::header, "x-amz-server-side-encryption-aws-kms-key-id"},
                         {"Metadata", Place::In::headers, "x-amz-meta-"}};
    return o;
  }());
  return operation;
}

const TypedOperation<HeadObjectRequest, ObjectHead>& head_object() {
  static const TypedOperation<HeadObjectRequest, ObjectHead> operation([] {
    Operation o;
    o.service = &service();
    o.name = "HeadObject";
    o.method = "HEAD";
    o.uri = "/{Bucket}/{Key+}";
    o.request_places = {{"VersionId", Place::In::query, "versionId"},
                        {"IfMatch", Place::In::header, "If-Match"},
                        {"ExpectedBucketOwner", Place::In::header, "x-amz-expected-bucket-owner"}};
    o.response_places = {{"ContentLength", Place::In::header, "Content-Length"},
                         {"ETag", Place::In::header, "ETag"},
                         {"VersionId", Place::In::header, "x-amz-version-id"},
                         {"ContentType", Place::In::header, "Content-Type"},
                         {"LastModified", Place::In::header, "Last-Modified"},
                         {"ContentRange", Place::In::header, "Content-Range"},
                         {"ServerSideEncryption", Place::In::header, "x-amz-server-side-encryption"},
                         {"SSEKMSKeyId", Place::In::header, "x-amz-server-side-encryption-aws-kms-key-id"},
                         {"Metadata", Place::In::headers, "x-amz-meta-"}};
    return o;
  }());
  return operation;
}

const TypedOperation<PutObjectRequest, PutObjectResponse>& put_object() {
  static const TypedOperation<PutObjectRequest, PutObjectResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "PutObject";
    o.method = "PUT";
    o.uri = "/{Bucket}/{Key+}";
    o.request_places = {{"ContentType", Place::In::header, "Content-Type"},
                        {"IfNoneMatch", Place::In::header, "If-None-Match"},
                        {"IfMatch", Place::In::header, "If-Match"},
                        {"ServerSideEncryption", Place::In::header, "x-amz-server-side-encryption"},
                        {"SSEKMSKeyId", Place::In::header, "x-amz-server-side-encryption-aws-kms-key-id"},
                        {"ExpectedBucketOwner", Place::In::header, "x-amz-expected-bucket-owner"},
                        {"Metadata", Place::In::headers, "x-amz-meta-"}};
    o.response_places = {{"ETag", Place::In::header, "ETag"},
                         {"VersionId", Place::In::header, "x-amz-version-id"},
                         {"ServerSideEncryption", Place::In::header, "x-amz-server-side-encryption"},
                         {"SSEKMSKeyId", Place::In::header, "x-amz-server-side-encryption-aws-kms-key-id"}};
    return o;
  }());
  return operation;
}

const TypedOperation<DeleteObjectRequest, DeleteObjectResponse>& delete_object() {
  static const TypedOperation<DeleteObjectRequest, DeleteObjectResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "DeleteObject";
    o.method = "DELETE";
    o.uri = "/{Bucket}/{Key+}";
    o.status = 204;
    o.request_places = {{"VersionId", Place::In::query, "versionId"},
                        {"ExpectedBucketOwner", Place::In::header, "x-amz-expected-bucket-owner"}};
    o.response_places = {{"DeleteMarker", Place::In::header, "x-amz-delete-marker"}, {"VersionId", Place::In::header, "x-amz-version-id"}};
    return o;
  }());
  return operation;
}

const TypedOperation<ListObjectsV2Request, ListObjectsV2Response>& list_objects_v2() {
  static const TypedOperation<ListObjectsV2Request, ListObjectsV2Response> operation([] {
    Operation o;
    o.service = &service();
    o.name = "ListObjectsV2";
    o.method = "GET";
    o.uri = "/{Bucket}?list-type=2";
    o.request_places = {
        {"Delimiter", Place::In::query, "delimiter"},    {"MaxKeys", Place::In::query, "max-keys"},
        {"Prefix", Place::In::query, "prefix"},          {"ContinuationToken", Place::In::query, "continuation-token"},
        {"StartAfter", Place::In::query, "start-after"}, {"ExpectedBucketOwner", Place::In::header, "x-amz-expected-bucket-owner"}};
    return o;
  }());
  return operation;
}

std::span<const Operation* const> all() {
  static const std::array<const Operation*, 5> operations{&get_object(), &head_object(), &put_object(), &delete_object(),
                                                          &list_objects_v2()};
  return operations;
}

}  // namespace martlet::aws::s3_operations
