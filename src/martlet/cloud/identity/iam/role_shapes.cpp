#include "role_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::identity {

using aws::wire;

Schema describe(Type<RoleLastUsed>) { return object<RoleLastUsed>("RoleLastUsed"); }
Schema describe(Type<Role>) {
  using R = Role;
  return object<R>("Role", wire<&R::path>("Path"), wire<&R::role_name>("RoleName"), wire<&R::role_id>("RoleId"), wire<&R::arn>("Arn"),
                   wire<&R::create_date>("CreateDate"), wire<&R::assume_role_policy_document>("AssumeRolePolicyDocument"),
                   wire<&R::description>("Description"), wire<&R::max_session_duration>("MaxSessionDuration"), wire<&R::tags>("Tags"),
                   wire<&R::role_last_used>("RoleLastUsed"));
}
Schema describe(Type<CreateRoleRequest>) {
  using R = CreateRoleRequest;
  return object<R>("CreateRoleRequest", wire<&R::path>("Path"), wire<&R::role_name>("RoleName"),
                   wire<&R::assume_role_policy_document>("AssumeRolePolicyDocument"), wire<&R::description>("Description"),
                   wire<&R::max_session_duration>("MaxSessionDuration"), wire<&R::permissions_boundary>("PermissionsBoundary"),
                   wire<&R::tags>("Tags"));
}
Schema describe(Type<CreateRoleResponse>) {
  using R = CreateRoleResponse;
  return object<R>("CreateRoleResponse", wire<&R::role>("Role"));
}
Schema describe(Type<GetRoleRequest>) {
  using R = GetRoleRequest;
  return object<R>("GetRoleRequest", wire<&R::role_name>("RoleName"));
}
Schema describe(Type<GetRoleResponse>) {
  using R = GetRoleResponse;
  return object<R>("GetRoleResponse", wire<&R::role>("Role"));
}
Schema describe(Type<ListRolesRequest>) {
  using R = ListRolesRequest;
  return object<R>("ListRolesRequest", wire<&R::path_prefix>("PathPrefix"), wire<&R::marker>("Marker"), wire<&R::max_items>("MaxItems"));
}
Schema describe(Type<ListRolesResponse>) {
  using R = ListRolesResponse;
  return object<R>("ListRolesResponse", wire<&R::roles>("Roles"), wire<&R::is_truncated>("IsTruncated"), wire<&R::marker>("Marker"));
}
Schema describe(Type<UpdateRoleRequest>) {
  using R = UpdateRoleRequest;
  return object<R>("UpdateRoleRequest", wire<&R::role_name>("RoleName"), wire<&R::description>("Description"),
                   wire<&R::max_session_duration>("MaxSessionDuration"));
}
Schema describe(Type<UpdateRoleResponse>) { return object<UpdateRoleResponse>("UpdateRoleResponse"); }
Schema describe(Type<UpdateAssumeRolePolicyRequest>) {
  using R = UpdateAssumeRolePolicyRequest;
  return object<R>("UpdateAssumeRolePolicyRequest", wire<&R::role_name>("RoleName"), wire<&R::policy_document>("PolicyDocument"));
}
Schema describe(Type<UpdateAssumeRolePolicyResponse>) { return object<UpdateAssumeRolePolicyResponse>("UpdateAssumeRolePolicyResponse"); }
Schema describe(Type<DeleteRoleRequest>) {
  using R = DeleteRoleRequest;
  return object<R>("DeleteRoleRequest", wire<&R::role_name>("RoleName"));
}
Schema describe(Type<DeleteRoleResponse>) { return object<DeleteRoleResponse>("DeleteRoleResponse"); }
Schema describe(Type<TagRoleRequest>) {
  using R = TagRoleRequest;
  return object<R>("TagRoleRequest", wire<&R::role_name>("RoleName"), wire<&R::tags>("Tags"));
}
Schema describe(Type<TagRoleResponse>) { return object<TagRoleResponse>("TagRoleResponse"); }
Schema describe(Type<UntagRoleRequest>) {
  using R = UntagRoleRequest;
  return object<R>("UntagRoleRequest", wire<&R::role_name>("RoleName"), wire<&R::tag_keys>("TagKeys"));
}
Schema describe(Type<UntagRoleResponse>) { return object<UntagRoleResponse>("UntagRoleResponse"); }
Schema describe(Type<ListRoleTagsRequest>) {
  using R = ListRoleTagsRequest;
  return object<R>("ListRoleTagsRequest", wire<&R::role_name>("RoleName"));
}
Schema describe(Type<ListRoleTagsResponse>) {
  using R = ListRoleTagsResponse;
  return object<R>("ListRoleTagsResponse", wire<&R::tags>("Tags"), wire<&R::is_truncated>("IsTruncated"));
}
Schema describe(Type<ListInstanceProfilesForRoleRequest>) {
  using R = ListInstanceProfilesForRoleRequest;
  return object<R>("ListInstanceProfilesForRoleRequest", wire<&R::role_name>("RoleName"));
}
Schema describe(Type<ListInstanceProfilesForRoleResponse>) {
  using R = ListInstanceProfilesForRoleResponse;
  return object<R>("ListInstanceProfilesForRoleResponse", wire<&R::instance_profiles>("InstanceProfiles"),
                   wire<&R::is_truncated>("IsTruncated"));
}

}  // namespace martlet::cloud::identity
