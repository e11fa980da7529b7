#include "sts_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::identity {

using aws::wire;

Schema describe(Type<PolicyDescriptor>) { return object<PolicyDescriptor>("PolicyDescriptor", wire<&PolicyDescriptor::arn>("arn")); }

Schema describe(Type<AssumeRoleRequest>) {
  using R = AssumeRoleRequest;
  return object<R>("AssumeRoleRequest", wire<&R::role_arn>("RoleArn"), wire<&R::role_session_name>("RoleSessionName"),
                   wire<&R::policy_arns>("PolicyArns"), wire<&R::policy>("Policy"), wire<&R::duration_seconds>("DurationSeconds"),
                   wire<&R::tags>("Tags"), wire<&R::transitive_tag_keys>("TransitiveTagKeys"), wire<&R::external_id>("ExternalId"),
                   wire<&R::serial_number>("SerialNumber"), wire<&R::source_identity>("SourceIdentity"));
}

Schema describe(Type<AssumeRoleResponse>) {
  using R = AssumeRoleResponse;
  return object<R>("AssumeRoleResponse", wire<&R::credentials>("Credentials"), wire<&R::assumed_role_user>("AssumedRoleUser"),
                   wire<&R::source_identity>("SourceIdentity"));
}

}  // namespace martlet::cloud::identity
