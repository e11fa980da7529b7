#include "lifecycle_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::s3 {

using aws::required;
using aws::wire;

Schema describe(Type<LifecycleAnd>) {
  using R = LifecycleAnd;
  return object<R>("And", wire<&R::prefix>("Prefix"), wire<&R::tags>("Tag"), wire<&R::object_size_greater_than>("ObjectSizeGreaterThan"),
                   wire<&R::object_size_less_than>("ObjectSizeLessThan"));
}
Schema describe(Type<LifecycleFilter>) {
  using R = LifecycleFilter;
  return object<R>("Filter", wire<&R::prefix>("Prefix"), wire<&R::tag>("Tag"), wire<&R::object_size_greater_than>("ObjectSizeGreaterThan"),
                   wire<&R::object_size_less_than>("ObjectSizeLessThan"), wire<&R::all>("And"));
}
Schema describe(Type<LifecycleExpiration>) {
  using R = LifecycleExpiration;
  return object<R>("Expiration", wire<&R::date>("Date"), wire<&R::days>("Days"),
                   wire<&R::expired_object_delete_marker>("ExpiredObjectDeleteMarker"));
}
Schema describe(Type<LifecycleTransition>) {
  using R = LifecycleTransition;
  return object<R>("Transition", wire<&R::date>("Date"), wire<&R::days>("Days"), wire<&R::storage_class>("StorageClass"));
}
Schema describe(Type<NoncurrentExpiration>) {
  using R = NoncurrentExpiration;
  return object<R>("NoncurrentVersionExpiration", wire<&R::days>("NoncurrentDays"), wire<&R::newer_versions>("NewerNoncurrentVersions"));
}
Schema describe(Type<NoncurrentTransition>) {
  using R = NoncurrentTransition;
  return object<R>("NoncurrentVersionTransition", wire<&R::days>("NoncurrentDays"), wire<&R::newer_versions>("NewerNoncurrentVersions"),
                   wire<&R::storage_class>("StorageClass"));
}
Schema describe(Type<AbortIncompleteUpload>) {
  using R = AbortIncompleteUpload;
  return object<R>("AbortIncompleteMultipartUpload", wire<&R::days_after_initiation>("DaysAfterInitiation"));
}
Schema describe(Type<LifecycleRule>) {
  using R = LifecycleRule;
  return object<R>("LifecycleRule", wire<&R::id>("ID"), wire<&R::prefix>("Prefix"), wire<&R::filter>("Filter"),
                   required<&R::status>("Status").one_of("Enabled", "Disabled"), wire<&R::expiration>("Expiration"),
                   wire<&R::transitions>("Transition"), wire<&R::noncurrent_expiration>("NoncurrentVersionExpiration"),
                   wire<&R::noncurrent_transitions>("NoncurrentVersionTransition"),
                   wire<&R::abort_incomplete_upload>("AbortIncompleteMultipartUpload"));
}
Schema describe(Type<LifecycleConfiguration>) {
  using R = LifecycleConfiguration;
  return object<R>("LifecycleConfiguration", wire<&R::transition_default>("TransitionDefaultMinimumObjectSize"),
                   required<&R::rules>("Rule").min(1));
}

}  // namespace martlet::cloud::s3
