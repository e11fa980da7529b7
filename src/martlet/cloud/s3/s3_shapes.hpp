#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/api/empty_response.hpp>
#include <martlet/schema/object.hpp>

#include "stored_records.hpp"

/// The requests and responses of S3's operations. Headers and the parameters of listings are read where they are needed: see
/// request_headers.hpp and read_stored_headers.hpp.
/// Contract: Amazon S3 API Reference, which also defines the names of elements.
namespace martlet::cloud::s3 {

struct EmptyRequest {};
Schema describe(Type<EmptyRequest>);
struct BucketRequest {
  std::string bucket;
};
Schema describe(Type<BucketRequest>);
struct ObjectRequest {
  std::string bucket;
  std::string key;
  std::optional<std::string> version_id;
  std::optional<std::string> part_number;
  std::optional<std::string> upload_id;
};
Schema describe(Type<ObjectRequest>);

/// A request whose body is a document.
template <class Document>
struct BucketDocumentRequest {
  std::string bucket;
  Document document;
};
template <class Document>
Schema describe(Type<BucketDocumentRequest<Document>>) {
  using R = BucketDocumentRequest<Document>;
  return object<R>("BucketDocumentRequest", FieldRules<&R::bucket>("Bucket"), FieldRules<&R::document>("Document"));
}
template <class Document>
struct ObjectDocumentRequest {
  std::string bucket;
  std::string key;
  std::optional<std::string> version_id;
  std::optional<std::string> upload_id;
  Document document;
};
template <class Document>
Schema describe(Type<ObjectDocumentRequest<Document>>) {
  using R = ObjectDocumentRequest<Document>;
  return object<R>("ObjectDocumentRequest", FieldRules<&R::bucket>("Bucket"), FieldRules<&R::key>("Key"),
                   FieldRules<&R::version_id>("VersionId").allow_empty(), FieldRules<&R::upload_id>("UploadId").allow_empty(),
                   FieldRules<&R::document>("Document"));
}
/// A request with a bucket policy, which is JSON and stored unchanged.
struct PolicyRequest {
  std::string bucket;
  std::string policy;
};
Schema describe(Type<PolicyRequest>);
struct PolicyResponse {
  std::string policy;
};
Schema describe(Type<PolicyResponse>);

// Buckets

struct Tagging {
  std::vector<Tag> tag_set;
};
Schema describe(Type<Tagging>);
struct CreateBucketConfiguration {
  std::optional<std::string> location_constraint;
  std::vector<Tag> tags;
};
Schema describe(Type<CreateBucketConfiguration>);
struct CreateBucketRequest {
  std::string bucket;
  std::optional<CreateBucketConfiguration> document;
};
Schema describe(Type<CreateBucketRequest>);
struct Owner {
  std::string id;
  std::optional<std::string> display_name;
};
Schema describe(Type<Owner>);
struct ListedBucket {
  std::string name;
  WallTime creation_date{};
  std::optional<std::string> bucket_region;
};
Schema describe(Type<ListedBucket>);
struct ListAllMyBucketsResult {
  Owner owner;
  std::vector<ListedBucket> buckets;
  std::optional<std::string> continuation_token;
  std::optional<std::string> prefix;
};
Schema describe(Type<ListAllMyBucketsResult>);
struct VersioningConfiguration {
  std::optional<std::string> status;
  std::optional<std::string> mfa_delete;
};
Schema describe(Type<VersioningConfiguration>);
struct RequestPaymentConfiguration {
  std::string payer = "BucketOwner";
};
Schema describe(Type<RequestPaymentConfiguration>);

struct DefaultEncryption {
  std::string algorithm;
  std::optional<std::string> kms_master_key_id;
};
Schema describe(Type<DefaultEncryption>);
struct BlockedEncryptionTypes {
  std::vector<std::string> types;
};
Schema describe(Type<BlockedEncryptionTypes>);
struct EncryptionRule {
  std::optional<DefaultEncryption> by_default;
  std::optional<BlockedEncryptionTypes> blocked;
  std::optional<bool> bucket_key_enabled;
};
Schema describe(Type<EncryptionRule>);
struct ServerSideEncryptionConfiguration {
  std::vector<EncryptionRule> rules;
};
Schema describe(Type<ServerSideEncryptionConfiguration>);

struct FilterRule {
  std::string name;
  std::string value;
};
Schema describe(Type<FilterRule>);
struct KeyFilter {
  std::vector<FilterRule> rules;
};
Schema describe(Type<KeyFilter>);
struct NotificationFilter {
  std::optional<KeyFilter> key;
};
Schema describe(Type<NotificationFilter>);
/// A queue, topic or function to be notified. Such targets are refused, but all their possible members are declared.
struct NotificationTarget {
  std::optional<std::string> id;
  std::optional<std::string> queue;
  std::optional<std::string> topic;
  std::optional<std::string> function;
  std::vector<std::string> events;
  std::optional<NotificationFilter> filter;
};
Schema describe(Type<NotificationTarget>);
struct EventBridgeConfiguration {};
Schema describe(Type<EventBridgeConfiguration>);
struct NotificationConfiguration {
  std::optional<EventBridgeConfiguration> event_bridge;
  std::vector<NotificationTarget> queues;
  std::vector<NotificationTarget> topics;
  std::vector<NotificationTarget> functions;
};
Schema describe(Type<NotificationConfiguration>);

// Objects

struct CopyResult {
  WallTime last_modified{};
  std::string e_tag;
  std::optional<std::string> checksum_crc32;
  std::optional<std::string> checksum_crc32c;
  std::optional<std::string> checksum_crc64nvme;
  std::optional<std::string> checksum_sha1;
  std::optional<std::string> checksum_sha256;
  std::optional<std::string> checksum_type;
};
Schema describe(Type<CopyResult>);
struct ObjectIdentifier {
  std::string key;
  std::optional<std::string> version_id;
  std::optional<std::string> e_tag;
};
Schema describe(Type<ObjectIdentifier>);
struct Delete {
  std::vector<ObjectIdentifier> objects;
  std::optional<bool> quiet;
};
Schema describe(Type<Delete>);
struct Deleted {
  std::string key;
  std::optional<std::string> version_id;
  std::optional<bool> delete_marker;
  std::optional<std::string> delete_marker_version_id;
};
Schema describe(Type<Deleted>);
struct DeleteError {
  std::string key;
  std::optional<std::string> version_id;
  std::string code;
  std::string message;
};
Schema describe(Type<DeleteError>);
struct DeleteResult {
  std::vector<Deleted> deleted;
  std::vector<DeleteError> errors;
};
Schema describe(Type<DeleteResult>);

struct InitiateMultipartUploadResult {
  std::string bucket;
  std::string key;
  std::string upload_id;
};
Schema describe(Type<InitiateMultipartUploadResult>);
struct CompletedPart {
  int part_number = 0;
  std::string e_tag;
  std::optional<std::string> checksum_crc32;
  std::optional<std::string> checksum_crc32c;
  std::optional<std::string> checksum_crc64nvme;
  std::optional<std::string> checksum_sha1;
  std::optional<std::string> checksum_sha256;
};
Schema describe(Type<CompletedPart>);
struct CompleteMultipartUpload {
  std::vector<CompletedPart> parts;
};
Schema describe(Type<CompleteMultipartUpload>);
struct CompleteMultipartUploadResult {
  std::string location;
  std::string bucket;
  std::string key;
  std::string e_tag;
  std::optional<std::string> checksum_crc32;
  std::optional<std::string> checksum_crc32c;
  std::optional<std::string> checksum_crc64nvme;
  std::optional<std::string> checksum_sha1;
  std::optional<std::string> checksum_sha256;
  std::optional<std::string> checksum_type;
};
Schema describe(Type<CompleteMultipartUploadResult>);

/// Sets the member for the checksum's algorithm. The member has the same name in all shapes that have checksums.
template <class Shape>
void put_checksum(Shape& to, const std::optional<std::string>& algorithm, const std::optional<std::string>& checksum) {
  if (!algorithm) return;
  if (*algorithm == "CRC32") to.checksum_crc32 = checksum;
  if (*algorithm == "CRC32C") to.checksum_crc32c = checksum;
  if (*algorithm == "CRC64NVME") to.checksum_crc64nvme = checksum;
  if (*algorithm == "SHA1") to.checksum_sha1 = checksum;
  if (*algorithm == "SHA256") to.checksum_sha256 = checksum;
}

}  // namespace martlet::cloud::s3
