#pragma once
#include <martlet/cloud/api/call.hpp>

#include "entity_policy_shapes.hpp"
#include "iam_store.hpp"
#include "managed_policy_shapes.hpp"
#include "role_shapes.hpp"
#include "user_shapes.hpp"

/// The handlers of IAM's operations, each in a file with the operation's name.
namespace martlet::cloud::identity {

/// The number of items in a page of a list if the request doesn't set MaxItems.
inline constexpr int page_size = 100;

Reply<CreateRoleResponse> create_role(IamStore& store, Call& call, CreateRoleRequest& request);
Reply<GetRoleResponse> get_role(IamStore& store, Call& call, GetRoleRequest& request);
Reply<ListRolesResponse> list_roles(IamStore& store, Call& call, ListRolesRequest& request);
Reply<UpdateRoleResponse> update_role(IamStore& store, Call& call, UpdateRoleRequest& request);
Reply<UpdateAssumeRolePolicyResponse> update_assume_role_policy(IamStore& store, Call& call, UpdateAssumeRolePolicyRequest& request);
Reply<DeleteRoleResponse> delete_role(IamStore& store, Call& call, DeleteRoleRequest& request);
Reply<TagRoleResponse> tag_role(IamStore& store, Call& call, TagRoleRequest& request);
Reply<UntagRoleResponse> untag_role(IamStore& store, Call& call, UntagRoleRequest& request);
Reply<ListRoleTagsResponse> list_role_tags(IamStore& store, Call& call, ListRoleTagsRequest& request);
Reply<ListInstanceProfilesForRoleResponse> list_instance_profiles_for_role(IamStore& store, Call& call,
                                                                           ListInstanceProfilesForRoleRequest& request);
Reply<CreateUserResponse> create_user(IamStore& store, Call& call, CreateUserRequest& request);
Reply<GetUserResponse> get_user(IamStore& store, Call& call, GetUserRequest& request);
Reply<ListUsersResponse> list_users(IamStore& store, Call& call, ListUsersRequest& request);
Reply<DeleteUserResponse> delete_user(IamStore& store, Call& call, DeleteUserRequest& request);
Reply<CreateAccessKeyResponse> create_access_key(IamStore& store, Call& call, CreateAccessKeyRequest& request, const Secret& master_key);
Reply<ListAccessKeysResponse> list_access_keys(IamStore& store, Call& call, ListAccessKeysRequest& request);
Reply<UpdateAccessKeyResponse> update_access_key(IamStore& store, Call& call, UpdateAccessKeyRequest& request);
Reply<DeleteAccessKeyResponse> delete_access_key(IamStore& store, Call& call, DeleteAccessKeyRequest& request);
Reply<CreatePolicyResponse> create_policy(IamStore& store, Call& call, CreatePolicyRequest& request);
Reply<GetPolicyResponse> get_policy(IamStore& store, Call& call, GetPolicyRequest& request);
Reply<GetPolicyVersionResponse> get_policy_version(IamStore& store, Call& call, GetPolicyVersionRequest& request);
Reply<ListPolicyVersionsResponse> list_policy_versions(IamStore& store, Call& call, ListPolicyVersionsRequest& request);
Reply<CreatePolicyVersionResponse> create_policy_version(IamStore& store, Call& call, CreatePolicyVersionRequest& request);
Reply<DeletePolicyVersionResponse> delete_policy_version(IamStore& store, Call& call, DeletePolicyVersionRequest& request);
Reply<SetDefaultPolicyVersionResponse> set_default_policy_version(IamStore& store, Call& call, SetDefaultPolicyVersionRequest& request);
Reply<ListPoliciesOfAccountResponse> list_policies(IamStore& store, Call& call, ListPoliciesOfAccountRequest& request);
Reply<DeletePolicyResponse> delete_policy(IamStore& store, Call& call, DeletePolicyRequest& request);

template <class Owner>
Reply<EmptyResponse> put_entity_policy(IamStore& store, Call& call, PutPolicyRequest<Owner>& request);
template <class Owner>
Reply<GetEntityPolicyResponse<Owner>> get_entity_policy(IamStore& store, Call& call, GetEntityPolicyRequest<Owner>& request);
template <class Owner>
Reply<EmptyResponse> delete_entity_policy(IamStore& store, Call& call, GetEntityPolicyRequest<Owner>& request);
template <class Owner>
Reply<ListPoliciesResponse> list_entity_policies(IamStore& store, Call& call, ListPoliciesRequest<Owner>& request);
template <class Owner>
Reply<ListAttachedPoliciesResponse> list_attached_policies(IamStore& store, Call& call, ListPoliciesRequest<Owner>& request);
template <class Owner>
Reply<EmptyResponse> attach_policy(IamStore& store, Call& call, AttachmentRequest<Owner>& request);
template <class Owner>
Reply<EmptyResponse> detach_policy(IamStore& store, Call& call, AttachmentRequest<Owner>& request);

}  // namespace martlet::cloud::identity
