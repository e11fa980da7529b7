#include "register_iam.hpp"
#include <martlet/cloud/api/handler_registration.hpp>

#include "iam_handlers.hpp"
#include "iam_operations.hpp"

namespace martlet::cloud::identity {
namespace {

Constraint name_member(std::string_view name, std::size_t max) { return member(name).length(1, max).pattern("[\\w+=,.@-]+"); }
Constraint role_name() { return name_member("RoleName", 64).required(); }
Constraint user_name() { return name_member("UserName", 64); }
Constraint policy_name() { return name_member("PolicyName", 128).required(); }
Constraint policy_arn() { return member("PolicyArn").required().length(20, 2048); }
Constraint path() { return member("Path").length(1, 512).pattern("/|/[!-~]+/", "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)"); }
Constraint document(std::string_view name) { return member(name).required().length(1, 131'072); }

void register_roles(HandlerRegistration<IamStore>& iam) {
  iam.add(iam_operations::create_role,
          {role_name(), path(), document("AssumeRolePolicyDocument"), member("Description").max_length(1000),
           member("MaxSessionDuration").range(3600, 43200), member("Tags").max_length(50)},
          &identity::create_role);
  iam.add(iam_operations::get_role, {role_name()}, &identity::get_role);
  iam.add(iam_operations::list_roles,
          {member("PathPrefix").length(1, 512), member("Marker").length(1, 320), member("MaxItems").range(1, 1000)}, &identity::list_roles);
  iam.add(iam_operations::update_role,
          {role_name(), member("Description").max_length(1000), member("MaxSessionDuration").range(3600, 43200)}, &identity::update_role);
  iam.add(iam_operations::update_assume_role_policy, {role_name(), document("PolicyDocument")}, &identity::update_assume_role_policy);
  iam.add(iam_operations::delete_role, {role_name()}, &identity::delete_role);
  iam.add(iam_operations::tag_role, {role_name(), member("Tags").required().max_length(50)}, &identity::tag_role);
  iam.add(iam_operations::untag_role, {role_name(), member("TagKeys").required().max_length(50)}, &identity::untag_role);
  iam.add(iam_operations::list_role_tags, {role_name()}, &identity::list_role_tags);
  iam.add(iam_operations::list_instance_profiles_for_role, {role_name()}, &identity::list_instance_profiles_for_role);
}

void register_users(HandlerRegistration<IamStore>& iam) {
  iam.add(iam_operations::create_user, {user_name().required(), path(), member("Tags").max_length(50)}, &identity::create_user);
  iam.add(iam_operations::get_user, {user_name()}, &identity::get_user);
  iam.add(iam_operations::list_users,
          {member("PathPrefix").length(1, 512), member("Marker").length(1, 320), member("MaxItems").range(1, 1000)}, &identity::list_users);
  iam.add(iam_operations::delete_user, {user_name().required()}, &identity::delete_user);
  iam.add(iam_operations::list_access_keys, {user_name()}, &identity::list_access_keys);
  iam.add(iam_operations::update_access_key,
          {user_name(), member("AccessKeyId").required().length(16, 128).pattern("[\\w]+"),
           member("Status").required().one_of({"Active", "Inactive"})},
          &identity::update_access_key);
  iam.add(iam_operations::delete_access_key, {user_name(), member("AccessKeyId").required().length(16, 128).pattern("[\\w]+")},
          &identity::delete_access_key);
}

void register_managed_policies(HandlerRegistration<IamStore>& iam) {
  iam.add(iam_operations::create_policy, {policy_name(), path(), document("PolicyDocument"), member("Description").max_length(1000)},
          &identity::create_policy);
  iam.add(iam_operations::get_policy, {policy_arn()}, &identity::get_policy);
  iam.add(iam_operations::get_policy_version, {policy_arn(), member("VersionId").required().pattern("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?")},
          &identity::get_policy_version);
  iam.add(iam_operations::list_policy_versions, {policy_arn()}, &identity::list_policy_versions);
  iam.add(iam_operations::create_policy_version, {policy_arn(), document("PolicyDocument")}, &identity::create_policy_version);
  iam.add(iam_operations::delete_policy_version, {policy_arn(), member("VersionId").required()}, &identity::delete_policy_version);
  iam.add(iam_operations::set_default_policy_version, {policy_arn(), member("VersionId").required()},
          &identity::set_default_policy_version);
  iam.add(iam_operations::list_policies, {member("Scope").one_of({"All", "AWS", "Local"}), member("MaxItems").range(1, 1000)},
          &identity::list_policies);
  iam.add(iam_operations::delete_policy, {policy_arn()}, &identity::delete_policy);
}

template <class Owner>
void register_policies_of(HandlerRegistration<IamStore>& iam, Constraint owner,
                          const aws::TypedOperation<PutEntityPolicyRequest<Owner>, EmptyResponse>& put,
                          const aws::TypedOperation<GetEntityPolicyRequest<Owner>, GetEntityPolicyResponse<Owner>>& get,
                          const aws::TypedOperation<GetEntityPolicyRequest<Owner>, EmptyResponse>& remove,
                          const aws::TypedOperation<ListEntityPoliciesRequest<Owner>, ListEntityPoliciesResponse>& list) {
  iam.add(put, {owner, policy_name(), document("PolicyDocument")}, &put_entity_policy<Owner>);
  iam.add(get, {owner, policy_name()}, &get_entity_policy<Owner>);
  iam.add(remove, {owner, policy_name()}, &delete_entity_policy<Owner>);
  iam.add(list, {owner}, &list_entity_policies<Owner>);
}

template <class Owner>
void register_attachments_of(HandlerRegistration<IamStore>& iam, Constraint owner,
                             const aws::TypedOperation<AttachmentRequest<Owner>, EmptyResponse>& attach,
                             const aws::TypedOperation<AttachmentRequest<Owner>, EmptyResponse>& detach,
                             const aws::TypedOperation<ListEntityPoliciesRequest<Owner>, ListAttachedPoliciesResponse>& list) {
  iam.add(attach, {owner, policy_arn()}, &attach_entity_policy<Owner>);
  iam.add(detach, {owner, policy_arn()}, &detach_entity_policy<Owner>);
  iam.add(list, {owner}, &list_attached_policies<Owner>);
}

}  // namespace

void register_iam(Api& api, IamStore& store, const Secret& master_key) {
  HandlerRegistration<IamStore> iam(api, store);
  register_roles(iam);
  register_users(iam);
  register_managed_policies(iam);
  const Constraint user = user_name().required();
  register_policies_of<RoleOwner>(iam, role_name(), iam_operations::put_role_policy, iam_operations::get_role_policy,
                                  iam_operations::delete_role_policy, iam_operations::list_role_policies);
  register_policies_of<UserOwner>(iam, user, iam_operations::put_user_policy, iam_operations::get_user_policy,
                                  iam_operations::delete_user_policy, iam_operations::list_user_policies);
  register_attachments_of<RoleOwner>(iam, role_name(), iam_operations::attach_role_policy, iam_operations::detach_role_policy,
                                     iam_operations::list_attached_role_policies);
  register_attachments_of<UserOwner>(iam, user, iam_operations::attach_user_policy, iam_operations::detach_user_policy,
                                     iam_operations::list_attached_user_policies);
  api.serve(iam_operations::create_access_key, {.constraints = {user_name()}},
            [&store, master_key](Call& call, CreateAccessKeyRequest& request) {
              return identity::create_access_key(store, call, request, master_key);
            });
}

}  // namespace martlet::cloud::identity
