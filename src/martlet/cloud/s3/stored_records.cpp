#include "stored_records.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::s3 {

using aws::wire;

Schema describe(Type<Tag>) {
  return object<Tag>("Tag", aws::required<&Tag::key>("Key").min(1).max(128), aws::required<&Tag::value>("Value").allow_empty().max(256));
}
Schema describe(Type<PublicAccessBlock>) {
  using R = PublicAccessBlock;
  return object<R>("PublicAccessBlockConfiguration", wire<&R::block_public_acls>("BlockPublicAcls"),
                   wire<&R::ignore_public_acls>("IgnorePublicAcls"), wire<&R::block_public_policy>("BlockPublicPolicy"),
                   wire<&R::restrict_public_buckets>("RestrictPublicBuckets"));
}
Schema describe(Type<Bucket>) {
  using R = Bucket;
  return object<R>("Bucket", wire<&R::name>("name"), wire<&R::account>("account"), wire<&R::region>("region"), wire<&R::created>("created"),
                   wire<&R::versioning>("versioning"), wire<&R::policy>("policy"), wire<&R::public_access_block>("public_access_block"));
}
Schema describe(Type<StoredHeaders>) {
  using R = StoredHeaders;
  return object<R>("StoredHeaders", wire<&R::content_type>("content_type"), wire<&R::cache_control>("cache_control"),
                   wire<&R::content_disposition>("content_disposition"), wire<&R::content_encoding>("content_encoding"),
                   wire<&R::content_language>("content_language"), wire<&R::expires>("expires"), wire<&R::redirect>("redirect"),
                   wire<&R::storage_class>("storage_class"), wire<&R::encryption>("encryption"), wire<&R::kms_key_id>("kms_key_id"),
                   wire<&R::bucket_key_enabled>("bucket_key_enabled"), wire<&R::metadata>("metadata"), wire<&R::tags>("tags"),
                   wire<&R::checksum_algorithm>("checksum_algorithm"), wire<&R::checksum>("checksum"),
                   wire<&R::checksum_type>("checksum_type"), wire<&R::parts_count>("parts_count"));
}
Schema describe(Type<ObjectRecord>) {
  using R = ObjectRecord;
  return object<R>("ObjectRecord", wire<&R::id>("id"), wire<&R::bucket>("bucket"), wire<&R::key>("key"), wire<&R::version_id>("version_id"),
                   wire<&R::is_latest>("is_latest"), wire<&R::is_marker>("is_marker"), wire<&R::size>("size"), wire<&R::e_tag>("e_tag"),
                   wire<&R::modified>("modified"), wire<&R::headers>("headers"));
}
Schema describe(Type<Segment>) {
  using R = Segment;
  return object<R>("Segment", wire<&R::number>("number"), wire<&R::blob>("blob"), wire<&R::size>("size"), wire<&R::e_tag>("e_tag"),
                   wire<&R::checksum>("checksum"));
}
Schema describe(Type<Upload>) {
  using R = Upload;
  return object<R>("Upload", wire<&R::id>("id"), wire<&R::bucket>("bucket"), wire<&R::key>("key"), wire<&R::initiated>("initiated"),
                   wire<&R::initiator>("initiator"), wire<&R::headers>("headers"));
}
Schema describe(Type<Part>) {
  using R = Part;
  return object<R>("Part", wire<&R::number>("number"), wire<&R::blob>("blob"), wire<&R::size>("size"), wire<&R::e_tag>("e_tag"),
                   wire<&R::checksum>("checksum"), wire<&R::modified>("modified"));
}

}  // namespace martlet::cloud::s3
