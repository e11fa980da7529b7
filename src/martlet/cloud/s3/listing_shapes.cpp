#include "listing_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::s3 {

using aws::required;
using aws::wire;

Schema describe(Type<ListedObject>) {
  using R = ListedObject;
  return object<R>("Contents", wire<&R::key>("Key"), wire<&R::last_modified>("LastModified"), wire<&R::e_tag>("ETag"),
                   wire<&R::checksum_algorithm>("ChecksumAlgorithm"), wire<&R::checksum_type>("ChecksumType"), wire<&R::size>("Size"),
                   wire<&R::owner>("Owner"), wire<&R::storage_class>("StorageClass"));
}
Schema describe(Type<ListedPrefix>) {
  using R = ListedPrefix;
  return object<R>("CommonPrefixes", wire<&R::prefix>("Prefix"));
}
Schema describe(Type<ListBucketResult>) {
  using R = ListBucketResult;
  return object<R>("ListBucketResult", wire<&R::name>("Name"), wire<&R::prefix>("Prefix"), wire<&R::marker>("Marker"),
                   wire<&R::next_marker>("NextMarker"), wire<&R::start_after>("StartAfter"),
                   wire<&R::continuation_token>("ContinuationToken"), wire<&R::next_continuation_token>("NextContinuationToken"),
                   wire<&R::key_count>("KeyCount"), wire<&R::max_keys>("MaxKeys"), wire<&R::delimiter>("Delimiter"),
                   wire<&R::encoding_type>("EncodingType"), wire<&R::is_truncated>("IsTruncated"), wire<&R::contents>("Contents"),
                   wire<&R::common_prefixes>("CommonPrefixes"));
}
Schema describe(Type<ListedVersion>) {
  using R = ListedVersion;
  return object<R>("Version", wire<&R::key>("Key"), wire<&R::version_id>("VersionId"), wire<&R::is_latest>("IsLatest"),
                   wire<&R::last_modified>("LastModified"), wire<&R::e_tag>("ETag"), wire<&R::checksum_algorithm>("ChecksumAlgorithm"),
                   wire<&R::checksum_type>("ChecksumType"), wire<&R::size>("Size"), wire<&R::storage_class>("StorageClass"),
                   wire<&R::owner>("Owner"));
}
Schema describe(Type<ListVersionsResult>) {
  using R = ListVersionsResult;
  return object<R>("ListVersionsResult", wire<&R::name>("Name"), wire<&R::prefix>("Prefix"), wire<&R::key_marker>("KeyMarker"),
                   wire<&R::version_id_marker>("VersionIdMarker"), wire<&R::next_key_marker>("NextKeyMarker"),
                   wire<&R::next_version_id_marker>("NextVersionIdMarker"), wire<&R::max_keys>("MaxKeys"), wire<&R::delimiter>("Delimiter"),
                   wire<&R::encoding_type>("EncodingType"), wire<&R::is_truncated>("IsTruncated"), wire<&R::versions>("Version"),
                   wire<&R::delete_markers>("DeleteMarker"), wire<&R::common_prefixes>("CommonPrefixes"));
}
Schema describe(Type<Initiator>) {
  using R = Initiator;
  return object<R>("Initiator", wire<&R::id>("ID"), wire<&R::display_name>("DisplayName"));
}
Schema describe(Type<ListedUpload>) {
  using R = ListedUpload;
  return object<R>("Upload", wire<&R::key>("Key"), wire<&R::upload_id>("UploadId"), wire<&R::initiator>("Initiator"),
                   wire<&R::owner>("Owner"), wire<&R::storage_class>("StorageClass"), wire<&R::initiated>("Initiated"),
                   wire<&R::checksum_algorithm>("ChecksumAlgorithm"), wire<&R::checksum_type>("ChecksumType"));
}
Schema describe(Type<ListMultipartUploadsResult>) {
  using R = ListMultipartUploadsResult;
  return object<R>("ListMultipartUploadsResult", wire<&R::bucket>("Bucket"), wire<&R::key_marker>("KeyMarker"),
                   wire<&R::upload_id_marker>("UploadIdMarker"), wire<&R::next_key_marker>("NextKeyMarker"),
                   wire<&R::next_upload_id_marker>("NextUploadIdMarker"), wire<&R::prefix>("Prefix"), wire<&R::delimiter>("Delimiter"),
                   wire<&R::encoding_type>("EncodingType"), wire<&R::max_uploads>("MaxUploads"), wire<&R::is_truncated>("IsTruncated"),
                   wire<&R::uploads>("Upload"), wire<&R::common_prefixes>("CommonPrefixes"));
}
Schema describe(Type<ListedPart>) {
  using R = ListedPart;
  return object<R>("Part", wire<&R::part_number>("PartNumber"), wire<&R::last_modified>("LastModified"), wire<&R::e_tag>("ETag"),
                   wire<&R::size>("Size"), wire<&R::checksum_crc32>("ChecksumCRC32"), wire<&R::checksum_crc32c>("ChecksumCRC32C"),
                   wire<&R::checksum_crc64nvme>("ChecksumCRC64NVME"), wire<&R::checksum_sha1>("ChecksumSHA1"),
                   wire<&R::checksum_sha256>("ChecksumSHA256"));
}
Schema describe(Type<ListPartsResult>) {
  using R = ListPartsResult;
  return object<R>("ListPartsResult", wire<&R::bucket>("Bucket"), wire<&R::key>("Key"), wire<&R::upload_id>("UploadId"),
                   wire<&R::initiator>("Initiator"), wire<&R::owner>("Owner"), wire<&R::storage_class>("StorageClass"),
                   wire<&R::part_number_marker>("PartNumberMarker"), wire<&R::next_part_number_marker>("NextPartNumberMarker"),
                   wire<&R::max_parts>("MaxParts"), wire<&R::is_truncated>("IsTruncated"),
                   wire<&R::checksum_algorithm>("ChecksumAlgorithm"), wire<&R::checksum_type>("ChecksumType"), wire<&R::parts>("Part"));
}

}  // namespace martlet::cloud::s3
