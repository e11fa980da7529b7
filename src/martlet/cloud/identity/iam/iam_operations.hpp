#pragma once
#include <martlet/aws/wire/operation.hpp>

#include "entity_policy_shapes.hpp"
#include "iam_service.hpp"
#include "managed_policy_shapes.hpp"
#include "role_shapes.hpp"
#include "user_shapes.hpp"

/// The IAM operations that the cloud serves.
namespace martlet::cloud::identity::iam_operations {

using aws::TypedOperation;

inline constexpr TypedOperation<CreateRoleRequest, CreateRoleResponse> create_role{{.service = &iam_service, .name = "CreateRole"}};
inline constexpr TypedOperation<GetRoleRequest, GetRoleResponse> get_role{{.service = &iam_service, .name = "GetRole"}};
inline constexpr TypedOperation<ListRolesRequest, ListRolesResponse> list_roles{{.service = &iam_service, .name = "ListRoles"}};
inline constexpr TypedOperation<UpdateRoleRequest, UpdateRoleResponse> update_role{{.service = &iam_service, .name = "UpdateRole"}};
inline constexpr TypedOperation<UpdateAssumeRolePolicyRequest, UpdateAssumeRolePolicyResponse> update_assume_role_policy{
    {.service = &iam_service, .name = "UpdateAssumeRolePolicy"}};
inline constexpr TypedOperation<DeleteRoleRequest, DeleteRoleResponse> delete_role{{.service = &iam_service, .name = "DeleteRole"}};
inline constexpr TypedOperation<TagRoleRequest, TagRoleResponse> tag_role{{.service = &iam_service, .name = "TagRole"}};
inline constexpr TypedOperation<UntagRoleRequest, UntagRoleResponse> untag_role{{.service = &iam_service, .name = "UntagRole"}};
inline constexpr TypedOperation<ListRoleTagsRequest, ListRoleTagsResponse> list_role_tags{
    {.service = &iam_service, .name = "ListRoleTags"}};
inline constexpr TypedOperation<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse> list_instance_profiles_for_role{
    {.service = &iam_service, .name = "ListInstanceProfilesForRole"}};
inline constexpr TypedOperation<CreateUserRequest, CreateUserResponse> create_user{{.service = &iam_service, .name = "CreateUser"}};
inline constexpr TypedOperation<GetUserRequest, GetUserResponse> get_user{{.service = &iam_service, .name = "GetUser"}};
inline constexpr TypedOperation<ListUsersRequest, ListUsersResponse> list_users{{.service = &iam_service, .name = "ListUsers"}};
inline constexpr TypedOperation<DeleteUserRequest, DeleteUserResponse> delete_user{{.service = &iam_service, .name = "DeleteUser"}};
inline constexpr TypedOperation<CreateAccessKeyRequest, CreateAccessKeyResponse> create_access_key{
    {.service = &iam_service, .name = "CreateAccessKey"}};
inline constexpr TypedOperation<ListAccessKeysRequest, ListAccessKeysResponse> list_access_keys{
    {.service = &iam_service, .name = "ListAccessKeys"}};
inline constexpr TypedOperation<UpdateAccessKeyRequest, UpdateAccessKeyResponse> update_access_key{
    {.service = &iam_service, .name = "UpdateAccessKey"}};
inline constexpr TypedOperation<DeleteAccessKeyRequest, DeleteAccessKeyResponse> delete_access_key{
    {.service = &iam_service, .name = "DeleteAccessKey"}};
inline constexpr TypedOperation<CreatePolicyRequest, CreatePolicyResponse> create_policy{{.service = &iam_service, .name = "CreatePolicy"}};
inline constexpr TypedOperation<GetPolicyRequest, GetPolicyResponse> get_policy{{.service = &iam_service, .name = "GetPolicy"}};
inline constexpr TypedOperation<GetPolicyVersionRequest, GetPolicyVersionResponse> get_policy_version{
    {.service = &iam_service, .name = "GetPolicyVersion"}};
inline constexpr TypedOperation<ListPolicyVersionsRequest, ListPolicyVersionsResponse> list_policy_versions{
    {.service = &iam_service, .name = "ListPolicyVersions"}};
inline constexpr TypedOperation<CreatePolicyVersionRequest, CreatePolicyVersionResponse> create_policy_version{
    {.service = &iam_service, .name = "CreatePolicyVersion"}};
inline constexpr TypedOperation<DeletePolicyVersionRequest, DeletePolicyVersionResponse> delete_policy_version{
    {.service = &iam_service, .name = "DeletePolicyVersion"}};
inline constexpr TypedOperation<SetDefaultPolicyVersionRequest, SetDefaultPolicyVersionResponse> set_default_policy_version{
    {.service = &iam_service, .name = "SetDefaultPolicyVersion"}};
inline constexpr TypedOperation<ListPoliciesOfAccountRequest, ListPoliciesOfAccountResponse> list_policies{
    {.service = &iam_service, .name = "ListPolicies"}};
inline constexpr TypedOperation<DeletePolicyRequest, DeletePolicyResponse> delete_policy{{.service = &iam_service, .name = "DeletePolicy"}};

inline constexpr TypedOperation<PutPolicyRequest<RoleOwner>, EmptyResponse> put_role_policy{
    {.service = &iam_service, .name = "PutRolePolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<RoleOwner>, GetEntityPolicyResponse<RoleOwner>> get_role_policy{
    {.service = &iam_service, .name = "GetRolePolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<RoleOwner>, EmptyResponse> delete_role_policy{
    {.service = &iam_service, .name = "DeleteRolePolicy"}};
inline constexpr TypedOperation<ListPoliciesRequest<RoleOwner>, ListPoliciesResponse> list_role_policies{
    {.service = &iam_service, .name = "ListRolePolicies"}};
inline constexpr TypedOperation<ListPoliciesRequest<RoleOwner>, ListAttachedPoliciesResponse> list_attached_role_policies{
    {.service = &iam_service, .name = "ListAttachedRolePolicies"}};
inline constexpr TypedOperation<AttachmentRequest<RoleOwner>, EmptyResponse> attach_role_policy{
    {.service = &iam_service, .name = "AttachRolePolicy"}};
inline constexpr TypedOperation<AttachmentRequest<RoleOwner>, EmptyResponse> detach_role_policy{
    {.service = &iam_service, .name = "DetachRolePolicy"}};
inline constexpr TypedOperation<PutPolicyRequest<UserOwner>, EmptyResponse> put_user_policy{
    {.service = &iam_service, .name = "PutUserPolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<UserOwner>, GetEntityPolicyResponse<UserOwner>> get_user_policy{
    {.service = &iam_service, .name = "GetUserPolicy"}};
inline constexpr TypedOperation<GetEntityPolicyRequest<UserOwner>, EmptyResponse> delete_user_policy{
    {.service = &iam_service, .name = "DeleteUserPolicy"}};
inline constexpr TypedOperation<ListPoliciesRequest<UserOwner>, ListPoliciesResponse> list_user_policies{
    {.service = &iam_service, .name = "ListUserPolicies"}};
inline constexpr TypedOperation<ListPoliciesRequest<UserOwner>, ListAttachedPoliciesResponse> list_attached_user_policies{
    {.service = &iam_service, .name = "ListAttachedUserPolicies"}};
inline constexpr TypedOperation<AttachmentRequest<UserOwner>, EmptyResponse> attach_user_policy{
    {.service = &iam_service, .name = "AttachUserPolicy"}};
inline constexpr TypedOperation<AttachmentRequest<UserOwner>, EmptyResponse> detach_user_policy{
    {.service = &iam_service, .name = "DetachUserPolicy"}};

}  // namespace martlet::cloud::identity::iam_operations
