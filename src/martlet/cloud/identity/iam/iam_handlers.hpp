#pragma once
#include <martlet/cloud/api/call.hpp>

#include "access_key_shapes.hpp"
#include "entity_policy_shapes.hpp"
#include "iam_store.hpp"
#include "managed_policy_shapes.hpp"
#include "role_shapes.hpp"
#include "user_shapes.hpp"

/// The handlers of IAM's operations, each in a file with the operation's name, except those for the policies of roles and users.
namespace martlet::cloud::identity {

/// The number of items in a page of a list if the request doesn't set MaxItems.
inline constexpr int page_size = 100;

ServiceResult<CreateRoleResponse> create_role(IamStore& store, Call& call, CreateRoleRequest& request);
ServiceResult<GetRoleResponse> get_role(IamStore& store, Call& call, GetRoleRequest& request);
ServiceResult<ListRolesResponse> list_roles(IamStore& store, Call& call, ListRolesRequest& request);
ServiceResult<UpdateRoleResponse> update_role(IamStore& store, Call& call, UpdateRoleRequest& request);
ServiceResult<UpdateAssumeRolePolicyResponse> update_assume_role_policy(IamStore& store, Call& call,
                                                                        UpdateAssumeRolePolicyRequest& request);
ServiceResult<DeleteRoleResponse> delete_role(IamStore& store, Call& call, DeleteRoleRequest& request);
ServiceResult<TagRoleResponse> tag_role(IamStore& store, Call& call, TagRoleRequest& request);
ServiceResult<UntagRoleResponse> untag_role(IamStore& store, Call& call, UntagRoleRequest& request);
ServiceResult<ListRoleTagsResponse> list_role_tags(IamStore& store, Call& call, ListRoleTagsRequest& request);
ServiceResult<ListInstanceProfilesForRoleResponse> list_instance_profiles_for_role(IamStore& store, Call& call,
                                                                                   ListInstanceProfilesForRoleRequest& request);
ServiceResult<CreateUserResponse> create_user(IamStore& store, Call& call, CreateUserRequest& request);
ServiceResult<GetUserResponse> get_user(IamStore& store, Call& call, GetUserRequest& request);
ServiceResult<ListUsersResponse> list_users(IamStore& store, Call& call, ListUsersRequest& request);
ServiceResult<DeleteUserResponse> delete_user(IamStore& store, Call& call, DeleteUserRequest& request);
ServiceResult<CreateAccessKeyResponse> create_access_key(IamStore& store, Call& call, CreateAccessKeyRequest& request,
                                                         const Secret& master_key);
ServiceResult<ListAccessKeysResponse> list_access_keys(IamStore& store, Call& call, ListAccessKeysRequest& request);
ServiceResult<UpdateAccessKeyResponse> update_access_key(IamStore& store, Call& call, UpdateAccessKeyRequest& request);
ServiceResult<DeleteAccessKeyResponse> delete_access_key(IamStore& store, Call& call, DeleteAccessKeyRequest& request);
ServiceResult<CreatePolicyResponse> create_policy(IamStore& store, Call& call, CreatePolicyRequest& request);
ServiceResult<GetPolicyResponse> get_policy(IamStore& store, Call& call, GetPolicyRequest& request);
ServiceResult<GetPolicyVersionResponse> get_policy_version(IamStore& store, Call& call, GetPolicyVersionRequest& request);
ServiceResult<ListPolicyVersionsResponse> list_policy_versions(IamStore& store, Call& call, ListPolicyVersionsRequest& request);
ServiceResult<CreatePolicyVersionResponse> create_policy_version(IamStore& store, Call& call, CreatePolicyVersionRequest& request);
ServiceResult<DeletePolicyVersionResponse> delete_policy_version(IamStore& store, Call& call, DeletePolicyVersionRequest& request);
ServiceResult<SetDefaultPolicyVersionResponse> set_default_policy_version(IamStore& store, Call& call,
                                                                          SetDefaultPolicyVersionRequest& request);
ServiceResult<ListPoliciesResponse> list_policies(IamStore& store, Call& call, ListPoliciesRequest& request);
ServiceResult<DeletePolicyResponse> delete_policy(IamStore& store, Call& call, DeletePolicyRequest& request);

template <class Owner>
ServiceResult<EmptyResponse> put_entity_policy(IamStore& store, Call& call, PutEntityPolicyRequest<Owner>& request);
template <class Owner>
ServiceResult<GetEntityPolicyResponse<Owner>> get_entity_policy(IamStore& store, Call& call, GetEntityPolicyRequest<Owner>& request);
template <class Owner>
ServiceResult<EmptyResponse> delete_entity_policy(IamStore& store, Call& call, GetEntityPolicyRequest<Owner>& request);
template <class Owner>
ServiceResult<ListEntityPoliciesResponse> list_entity_policies(IamStore& store, Call& call, ListEntityPoliciesRequest<Owner>& request);
template <class Owner>
ServiceResult<ListAttachedPoliciesResponse> list_attached_policies(IamStore& store, Call& call, ListEntityPoliciesRequest<Owner>& request);
template <class Owner>
ServiceResult<EmptyResponse> attach_entity_policy(IamStore& store, Call& call, AttachmentRequest<Owner>& request);
template <class Owner>
ServiceResult<EmptyResponse> detach_entity_policy(IamStore& store, Call& call, AttachmentRequest<Owner>& request);

}  // namespace martlet::cloud::identity
