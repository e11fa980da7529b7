#include <martlet/aws/s3/s3_operations.hpp>

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
    o.request_locations = {{"VersionId", MemberLocation::In::query, "versionId"},
                           {"IfMatch", MemberLocation::In::header, "If-Match"},
                           {"Range", MemberLocation::In::header, "Range"},
                           {"ExpectedBucketOwner", MemberLocation::In::header, "x-amz-expected-bucket-owner"}};
    o.response_locations = {{"ContentLength", MemberLocation::In::header, "Content-Length"},
                            {"ETag", MemberLocation::In::header, "ETag"},
                            {"VersionId", MemberLocation::In::header, "x-amz-version-id"},
                            {"ContentType", MemberLocation::In::header, "Content-Type"},
                            {"LastModified", MemberLocation::In::header, "Last-Modified"},
                            {"ContentRange", MemberLocation::In::header, "Content-Range"},
                            {"ServerSideEncryption", MemberLocation::In::header, "x-amz-server-side-encryption"},
                            {"SSEKMSKeyId", MemberLocation::In::header, "x-amz-server-side-encryption-aws-kms-key-id"},
                            {"Metadata", MemberLocation::In::headers, "x-amz-meta-"}};
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
    o.request_locations = {{"VersionId", MemberLocation::In::query, "versionId"},
                           {"IfMatch", MemberLocation::In::header, "If-Match"},
                           {"ExpectedBucketOwner", MemberLocation::In::header, "x-amz-expected-bucket-owner"}};
    o.response_locations = {{"ContentLength", MemberLocation::In::header, "Content-Length"},
                            {"ETag", MemberLocation::In::header, "ETag"},
                            {"VersionId", MemberLocation::In::header, "x-amz-version-id"},
                            {"ContentType", MemberLocation::In::header, "Content-Type"},
                            {"LastModified", MemberLocation::In::header, "Last-Modified"},
                            {"ContentRange", MemberLocation::In::header, "Content-Range"},
                            {"ServerSideEncryption", MemberLocation::In::header, "x-amz-server-side-encryption"},
                            {"SSEKMSKeyId", MemberLocation::In::header, "x-amz-server-side-encryption-aws-kms-key-id"},
                            {"Metadata", MemberLocation::In::headers, "x-amz-meta-"}};
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
    o.request_locations = {{"ContentType", MemberLocation::In::header, "Content-Type"},
                           {"IfNoneMatch", MemberLocation::In::header, "If-None-Match"},
                           {"IfMatch", MemberLocation::In::header, "If-Match"},
                           {"ServerSideEncryption", MemberLocation::In::header, "x-amz-server-side-encryption"},
                           {"SSEKMSKeyId", MemberLocation::In::header, "x-amz-server-side-encryption-aws-kms-key-id"},
                           {"ExpectedBucketOwner", MemberLocation::In::header, "x-amz-expected-bucket-owner"},
                           {"Metadata", MemberLocation::In::headers, "x-amz-meta-"}};
    o.response_locations = {{"ETag", MemberLocation::In::header, "ETag"},
                            {"VersionId", MemberLocation::In::header, "x-amz-version-id"},
                            {"ServerSideEncryption", MemberLocation::In::header, "x-amz-server-side-encryption"},
                            {"SSEKMSKeyId", MemberLocation::In::header, "x-amz-server-side-encryption-aws-kms-key-id"}};
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
    o.request_locations = {{"VersionId", MemberLocation::In::query, "versionId"},
                           {"ExpectedBucketOwner", MemberLocation::In::header, "x-amz-expected-bucket-owner"}};
    o.response_locations = {{"DeleteMarker", MemberLocation::In::header, "x-amz-delete-marker"},
                            {"VersionId", MemberLocation::In::header, "x-amz-version-id"}};
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
    o.request_locations = {{"Delimiter", MemberLocation::In::query, "delimiter"},
                           {"MaxKeys", MemberLocation::In::query, "max-keys"},
                           {"Prefix", MemberLocation::In::query, "prefix"},
                           {"ContinuationToken", MemberLocation::In::query, "continuation-token"},
                           {"StartAfter", MemberLocation::In::query, "start-after"},
                           {"ExpectedBucketOwner", MemberLocation::In::header, "x-amz-expected-bucket-owner"}};
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
