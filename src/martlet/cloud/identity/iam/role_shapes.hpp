#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>

#include "tag.hpp"

namespace martlet::cloud::identity {

/// The last use of a role. It is always empty, since last uses aren't recorded.
struct RoleLastUsed {};
struct Role {
  std::string path;
  std::string role_name;
  std::string role_id;
  std::string arn;
  WallTime create_date{};
  std::string assume_role_policy_document;  ///< percent-encoded
  std::optional<std::string> description;
  std::optional<int> max_session_duration;
  std::optional<std::vector<Tag>> tags;
  std::optional<RoleLastUsed> role_last_used;
};

struct CreateRoleRequest {
  std::optional<std::string> path;
  std::string role_name;
  std::string assume_role_policy_document;
  std::optional<std::string> description;
  std::optional<int> max_session_duration;
  std::optional<std::string> permissions_boundary;
  std::vector<Tag> tags;
};
struct CreateRoleResponse {
  Role role;
};
struct GetRoleRequest {
  std::string role_name;
};
struct GetRoleResponse {
  Role role;
};
struct ListRolesRequest {
  std::optional<std::string> path_prefix;
  std::optional<std::string> marker;
  std::optional<int> max_items;
};
struct ListRolesResponse {
  std::vector<Role> roles;
  bool is_truncated = false;
  std::optional<std::string> marker;
};
struct UpdateRoleRequest {
  std::string role_name;
  std::optional<std::string> description;
  std::optional<int> max_session_duration;
};
struct UpdateRoleResponse {};
struct UpdateAssumeRolePolicyRequest {
  std::string role_name;
  std::string policy_document;
};
struct UpdateAssumeRolePolicyResponse {};
struct DeleteRoleRequest {
  std::string role_name;
};
struct DeleteRoleResponse {};
struct TagRoleRequest {
  std::string role_name;
  std::vector<Tag> tags;
};
struct TagRoleResponse {};
struct UntagRoleRequest {
  std::string role_name;
  std::vector<std::string> tag_keys;
};
struct UntagRoleResponse {};
struct ListRoleTagsRequest {
  std::string role_name;
};
struct ListRoleTagsResponse {
  std::vector<Tag> tags;
  bool is_truncated = false;
};
struct ListInstanceProfilesForRoleRequest {
  std::string role_name;
};
/// A role's instance profiles. The list is always empty, since this cloud has no instances.
struct ListInstanceProfilesForRoleResponse {
  std::vector<std::string> instance_profiles;
  bool is_truncated = false;
};

Schema describe(Type<RoleLastUsed>);
Schema describe(Type<Role>);
Schema describe(Type<CreateRoleRequest>);
Schema describe(Type<CreateRoleResponse>);
Schema describe(Type<GetRoleRequest>);
Schema describe(Type<GetRoleResponse>);
Schema describe(Type<ListRolesRequest>);
Schema describe(Type<ListRolesResponse>);
Schema describe(Type<UpdateRoleRequest>);
Schema describe(Type<UpdateRoleResponse>);
Schema describe(Type<UpdateAssumeRolePolicyRequest>);
Schema describe(Type<UpdateAssumeRolePolicyResponse>);
Schema describe(Type<DeleteRoleRequest>);
Schema describe(Type<DeleteRoleResponse>);
Schema describe(Type<TagRoleRequest>);
Schema describe(Type<TagRoleResponse>);
Schema describe(Type<UntagRoleRequest>);
Schema describe(Type<UntagRoleResponse>);
Schema describe(Type<ListRoleTagsRequest>);
Schema describe(Type<ListRoleTagsResponse>);
Schema describe(Type<ListInstanceProfilesForRoleRequest>);
Schema describe(Type<ListInstanceProfilesForRoleResponse>);

}  // namespace martlet::cloud::identity
