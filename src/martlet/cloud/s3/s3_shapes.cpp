#include "s3_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::s3 {

using aws::required;
using aws::wire;

Schema describe(Type<EmptyRequest>) { return object<EmptyRequest>("EmptyRequest"); }
Schema describe(Type<BucketRequest>) {
  using R = BucketRequest;
  return object<R>("BucketRequest", wire<&R::bucket>("Bucket"));
}
Schema describe(Type<ObjectRequest>) {
  using R = ObjectRequest;
  return object<R>("ObjectRequest", wire<&R::bucket>("Bucket"), wire<&R::key>("Key"), wire<&R::version_id>("VersionId"),
                   wire<&R::part_number>("PartNumber"), wire<&R::upload_id>("UploadId"));
}
Schema describe(Type<PolicyRequest>) {
  using R = PolicyRequest;
  return object<R>("PolicyRequest", wire<&R::bucket>("Bucket"), wire<&R::policy>("Policy"));
}
Schema describe(Type<PolicyResponse>) {
  using R = PolicyResponse;
  return object<R>("PolicyResponse", wire<&R::policy>("Policy"));
}
Schema describe(Type<Tagging>) {
  using R = Tagging;
  return object<R>("Tagging", required<&R::tag_set>("TagSet"));
}
Schema describe(Type<CreateBucketConfiguration>) {
  using R = CreateBucketConfiguration;
  return object<R>("CreateBucketConfiguration", wire<&R::location_constraint>("LocationConstraint"), wire<&R::tags>("Tags"));
}
Schema describe(Type<CreateBucketRequest>) {
  using R = CreateBucketRequest;
  return object<R>("CreateBucketRequest", wire<&R::bucket>("Bucket"), wire<&R::document>("Document"));
}
Schema describe(Type<Owner>) {
  using R = Owner;
  return object<R>("Owner", wire<&R::display_name>("DisplayName"), wire<&R::id>("ID"));
}
Schema describe(Type<ListedBucket>) {
  using R = ListedBucket;
  return object<R>("Bucket", wire<&R::name>("Name"), wire<&R::creation_date>("CreationDate"), wire<&R::bucket_region>("BucketRegion"));
}
Schema describe(Type<ListAllMyBucketsResult>) {
  using R = ListAllMyBucketsResult;
  return object<R>("ListAllMyBucketsResult", wire<&R::owner>("Owner"), wire<&R::buckets>("Buckets"),
                   wire<&R::continuation_token>("ContinuationToken"), wire<&R::prefix>("Prefix"));
}
Schema describe(Type<VersioningConfiguration>) {
  using R = VersioningConfiguration;
  return object<R>("VersioningConfiguration", wire<&R::status>("Status").one_of("Enabled", "Suspended"),
                   wire<&R::mfa_delete>("MfaDelete").one_of("Enabled", "Disabled"));
}
Schema describe(Type<RequestPaymentConfiguration>) {
  using R = RequestPaymentConfiguration;
  return object<R>("RequestPaymentConfiguration", wire<&R::payer>("Payer"));
}
Schema describe(Type<DefaultEncryption>) {
  using R = DefaultEncryption;
  return object<R>("ServerSideEncryptionByDefault", required<&R::algorithm>("SSEAlgorithm").one_of("AES256", "aws:kms", "aws:kms:dsse"),
                   wire<&R::kms_master_key_id>("KMSMasterKeyID"));
}
Schema describe(Type<BlockedEncryptionTypes>) {
  using R = BlockedEncryptionTypes;
  return object<R>("BlockedEncryptionTypes", wire<&R::types>("EncryptionType"));
}
Schema describe(Type<EncryptionRule>) {
  using R = EncryptionRule;
  return object<R>("ServerSideEncryptionRule", wire<&R::by_default>("ApplyServerSideEncryptionByDefault"),
                   wire<&R::blocked>("BlockedEncryptionTypes"), wire<&R::bucket_key_enabled>("BucketKeyEnabled"));
}
Schema describe(Type<ServerSideEncryptionConfiguration>) {
  using R = ServerSideEncryptionConfiguration;
  return object<R>("ServerSideEncryptionConfiguration", required<&R::rules>("Rule").min(1).max(1));
}
Schema describe(Type<FilterRule>) {
  using R = FilterRule;
  return object<R>("FilterRule", wire<&R::name>("Name"), wire<&R::value>("Value"));
}
Schema describe(Type<KeyFilter>) {
  using R = KeyFilter;
  return object<R>("S3Key", wire<&R::rules>("FilterRule"));
}
Schema describe(Type<NotificationFilter>) {
  using R = NotificationFilter;
  return object<R>("Filter", wire<&R::key>("S3Key"));
}
Schema describe(Type<NotificationTarget>) {
  using R = NotificationTarget;
  return object<R>("NotificationTarget", wire<&R::id>("Id"), wire<&R::queue>("Queue"), wire<&R::topic>("Topic"),
                   wire<&R::function>("CloudFunction"), wire<&R::events>("Event"), wire<&R::filter>("Filter"));
}
Schema describe(Type<EventBridgeConfiguration>) { return object<EventBridgeConfiguration>("EventBridgeConfiguration"); }
Schema describe(Type<NotificationConfiguration>) {
  using R = NotificationConfiguration;
  return object<R>("NotificationConfiguration", wire<&R::topics>("TopicConfiguration"), wire<&R::queues>("QueueConfiguration"),
                   wire<&R::functions>("CloudFunctionConfiguration"), wire<&R::event_bridge>("EventBridgeConfiguration"));
}
Schema describe(Type<CopyResult>) {
  using R = CopyResult;
  return object<R>("CopyObjectResult", wire<&R::last_modified>("LastModified"), wire<&R::e_tag>("ETag"),
                   wire<&R::checksum_crc32>("ChecksumCRC32"), wire<&R::checksum_crc32c>("ChecksumCRC32C"),
                   wire<&R::checksum_crc64nvme>("ChecksumCRC64NVME"), wire<&R::checksum_sha1>("ChecksumSHA1"),
                   wire<&R::checksum_sha256>("ChecksumSHA256"), wire<&R::checksum_type>("ChecksumType"));
}
Schema describe(Type<ObjectIdentifier>) {
  using R = ObjectIdentifier;
  return object<R>("Object", required<&R::key>("Key"), wire<&R::version_id>("VersionId"), wire<&R::e_tag>("ETag"));
}
Schema describe(Type<Delete>) {
  using R = Delete;
  return object<R>("Delete", required<&R::objects>("Object").min(1).max(1000), wire<&R::quiet>("Quiet"));
}
Schema describe(Type<Deleted>) {
  using R = Deleted;
  return object<R>("Deleted", wire<&R::key>("Key"), wire<&R::version_id>("VersionId"), wire<&R::delete_marker>("DeleteMarker"),
                   wire<&R::delete_marker_version_id>("DeleteMarkerVersionId"));
}
Schema describe(Type<DeleteError>) {
  using R = DeleteError;
  return object<R>("Error", wire<&R::key>("Key"), wire<&R::version_id>("VersionId"), wire<&R::code>("Code"), wire<&R::message>("Message"));
}
Schema describe(Type<DeleteResult>) {
  using R = DeleteResult;
  return object<R>("DeleteResult", wire<&R::deleted>("Deleted"), wire<&R::errors>("Error"));
}
Schema describe(Type<InitiateMultipartUploadResult>) {
  using R = InitiateMultipartUploadResult;
  return object<R>("InitiateMultipartUploadResult", wire<&R::bucket>("Bucket"), wire<&R::key>("Key"), wire<&R::upload_id>("UploadId"));
}
Schema describe(Type<CompletedPart>) {
  using R = CompletedPart;
  return object<R>("Part", required<&R::part_number>("PartNumber"), required<&R::e_tag>("ETag"), wire<&R::checksum_crc32>("ChecksumCRC32"),
                   wire<&R::checksum_crc32c>("ChecksumCRC32C"), wire<&R::checksum_crc64nvme>("ChecksumCRC64NVME"),
                   wire<&R::checksum_sha1>("ChecksumSHA1"), wire<&R::checksum_sha256>("ChecksumSHA256"));
}
Schema describe(Type<CompleteMultipartUpload>) {
  using R = CompleteMultipartUpload;
  return object<R>("CompleteMultipartUpload", required<&R::parts>("Part").min(1).max(10000));
}
Schema describe(Type<CompleteMultipartUploadResult>) {
  using R = CompleteMultipartUploadResult;
  return object<R>("CompleteMultipartUploadResult", wire<&R::location>("Location"), wire<&R::bucket>("Bucket"), wire<&R::key>("Key"),
                   wire<&R::e_tag>("ETag"), wire<&R::checksum_crc32>("ChecksumCRC32"), wire<&R::checksum_crc32c>("ChecksumCRC32C"),
                   wire<&R::checksum_crc64nvme>("ChecksumCRC64NVME"), wire<&R::checksum_sha1>("ChecksumSHA1"),
                   wire<&R::checksum_sha256>("ChecksumSHA256"), wire<&R::checksum_type>("ChecksumType"));
}

}  // namespace martlet::cloud::s3
