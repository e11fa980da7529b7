#pragma once
#include <martlet/aws/wire/operation.hpp>

#include "access_key_shapes.hpp"
#include "entity_policy_shapes.hpp"
#include "managed_policy_shapes.hpp"
#include "role_shapes.hpp"
#include "user_shapes.hpp"

/// The IAM operations that the cloud serves.
namespace martlet::cloud::identity::iam_operations {

using aws::TypedOperation;

/// Contract: IAM API Reference, 2010-05-08.
inline constexpr aws::Service service{
    "IAM", "iam", "iam", aws::Protocol::query, "2010-05-08", {}, "https://iam.amazonaws.com/doc/2010-05-08/", "iam.amazonaws.com"};

inline constexpr TypedOperation<CreateRoleRequest, CreateRoleResponse> create_role{{.service = &service, .name = "CreateRole"}};
inline constexpr TypedOperation<GetRoleRequest, GetRoleResponse> get_role{{.service = &service, .name = "GetRole"}};
inline constexpr TypedOperation<ListRolesRequest, ListRolesResponse> list_roles{{.service = &service, .name = "ListRoles"}};
inline constexpr TypedOperation<UpdateRoleRequest, UpdateRoleResponse> update_role{{.service = &service, .name = "UpdateRole"}};
inline constexpr TypedOperation<UpdateAssumeRolePolicyRequest, UpdateAssumeRolePolicyResponse> update_assume_role_policy{
    {.service = &service, .name = "UpdateAssumeRolePolicy"}};
inline constexpr TypedOperation<DeleteRoleRequest, DeleteRoleResponse> delete_role{{.service = &service, .name = "DeleteRole"}};
inline constexpr TypedOperation<TagRoleRequest, TagRoleResponse> tag_role{{.service = &service, .name = "TagRole"}};
inline constexpr TypedOperation<UntagRoleRequest, UntagRoleResponse> untag_role{{.service = &service, .name = "UntagRole"}};
inline constexpr TypedOperation<ListRoleTagsRequest, ListRoleTagsResponse> list_role_tags{{.service = &service, .name = "ListRoleTags"}};
inline constexpr TypedOperation<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse> list_instance_profiles_for_role{
    {.service = &service, .name = "ListInstanceProfilesForRole"}};
inline constexpr TypedOperation<CreateUserRequest, CreateUserResponse> create_user{{.service = &service, .name = "CreateUser"}};
inline constexpr TypedOperation<GetUserRequest, GetUserResponse> get_user{{.service = &service, .name = "GetUser"}};
inline constexpr TypedOperation<ListUsersRequest, ListUsersResponse> list_users{{.service = &service, .name = "ListUsers"}};
inline constexpr TypedOperation<DeleteUserRequest, DeleteUserResponse> delete_user{{.service = &service, .name = "DeleteUser"}};
inline constexpr TypedOperation<CreateAccessKeyRequest, CreateAccessKeyResponse> create_access_key{
    {.service = &service, .name = "CreateAccessKey"}};
inline constexpr TypedOperation<ListAccessKeysRequest, ListAccessKeysResponse> list_access_keys{
    {.service = &service, .name = "ListAccessKeys"}};
inline constexpr TypedOperation<UpdateAccessKeyRequest, UpdateAccessKeyResponse> update_access_key{
    {.service = &service, .name = "UpdateAccessKey"}};
inline constexpr TypedOperation<DeleteAccessKeyRequest, DeleteAccessKeyResponse> delete_access_key{
    {.service = &service, .name = "DeleteAccessKey"}};
inline constexpr TypedOperation<CreatePolicyRequest, CreatePolicyResponse> create_policy{{.service = &service, .name = "CreatePolicy"}};
inline constexpr TypedOperation<GetPolicyRequest, GetPolicyResponse> get_policy{{.service = &service, .name = "GetPolicy"}};
inline constexpr TypedOperation<GetPolicyVersionRequest, GetPolicyVersionResponse> get_policy_version{
    {.service = &service, .name = "GetPolicyVersion"}};
inline constexpr TypedOperation<ListPolicyVersionsRequest, ListPolicyVersionsResponse> list_policy_versions{
    {.service = &service, .name = "ListPolicyVersions"}};
inline constexpr TypedOperation<CreatePolicyVersionRequest, CreatePolicyVersionResponse> create_policy_version{
    {.service = &service, .name = "CreatePolicyVersion"}};
inline constexpr TypedOperation<DeletePolicyVersionRequest, DeletePolicyVersionResponse> delete_policy_version{
    {.service = &service, .name = "DeletePolicyVersion"}};
inline constexpr TypedOperation<SetDefaultPolicyVersionRequest, SetDefaultPolicyVersionResponse> set_default_policy_version{
    {.service = &service, .name = "SetDefaultPolicyVersion"}};
inline constexpr TypedOperation<ListPoliciesRequest, ListPoliciesResponse> list_policies{{.service = &service, .name = "ListPolicies"}};
inline constexpr TypedOperation<DeletePolicyRequest, DeletePolicyResponse> delete_policy{{.service = &service, .name = "DeletePolicy"}};

inline constexpr TypedOperation<PutEntityPolicyRequest<RoleOwner>, EmptyResponse> put_role_policy{
    {.service = &service, .name = "PutRolePolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<RoleOwner>, GetEntityPolicyResponse<RoleOwner>> get_role_policy{
    {.service = &service, .name = "GetRolePolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<RoleOwner>, EmptyResponse> delete_role_policy{
    {.service = &service, .name = "DeleteRolePolicy"}};
inline constexpr TypedOperation<ListEntityPoliciesRequest<RoleOwner>, ListEntityPoliciesResponse> list_role_policies{
    {.service = &service, .name = "ListRolePolicies"}};
inline constexpr TypedOperation<ListEntityPoliciesRequest<RoleOwner>, ListAttachedPoliciesResponse> list_attached_role_policies{
    {.service = &service, .name = "ListAttachedRolePolicies"}};
inline constexpr TypedOperation<AttachmentRequest<RoleOwner>, EmptyResponse> attach_role_policy{
    {.service = &service, .name = "AttachRolePolicy"}};
inline constexpr TypedOperation<AttachmentRequest<RoleOwner>, EmptyResponse> detach_role_policy{
    {.service = &service, .name = "DetachRolePolicy"}};
inline constexpr TypedOperation<PutEntityPolicyRequest<UserOwner>, EmptyResponse> put_user_policy{
    {.service = &service, .name = "PutUserPolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<UserOwner>, GetEntityPolicyResponse<UserOwner>> get_user_policy{
    {.service = &service, .name = "GetUserPolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<UserOwner>, EmptyResponse> delete_user_policy{
    {.service = &service, .name = "DeleteUserPolicy"}};
inline constexpr TypedOperation<ListEntityPoliciesRequest<UserOwner>, ListEntityPoliciesResponse> list_user_policies{
    {.service = &service, .name = "ListUserPolicies"}};
inline constexpr TypedOperation<ListEntityPoliciesRequest<UserOwner>, ListAttachedPoliciesResponse> list_attached_user_policies{
    {.service = &service, .name = "ListAttachedUserPolicies"}};
inline constexpr TypedOperation<AttachmentRequest<UserOwner>, EmptyResponse> attach_user_policy{
    {.service = &service, .name = "AttachUserPolicy"}};
inline constexpr TypedOperation<AttachmentRequest<UserOwner>, EmptyResponse> detach_user_policy{
    {.service = &service, .name = "DetachUserPolicy"}};

}  // namespace martlet::cloud::identity::iam_operations
