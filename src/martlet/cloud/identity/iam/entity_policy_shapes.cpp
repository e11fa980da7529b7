#include "entity_policy_shapes.hpp"

namespace martlet::cloud::identity {

using aws::wire;

Schema describe(Type<AttachedPolicy>) {
  using R = AttachedPolicy;
  return object<R>("AttachedPolicy", wire<&R::policy_name>("PolicyName"), wire<&R::policy_arn>("PolicyArn"));
}
Schema describe(Type<ListEntityPoliciesResponse>) {
  using R = ListEntityPoliciesResponse;
  return object<R>("ListEntityPoliciesResponse", wire<&R::policy_names>("PolicyNames"), wire<&R::is_truncated>("IsTruncated"));
}
Schema describe(Type<ListAttachedPoliciesResponse>) {
  using R = ListAttachedPoliciesResponse;
  return object<R>("ListAttachedPoliciesResponse", wire<&R::attached_policies>("AttachedPolicies"), wire<&R::is_truncated>("IsTruncated"));
}

}  // namespace martlet::cloud::identity
