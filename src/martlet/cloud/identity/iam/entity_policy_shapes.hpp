#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/cloud/api/empty_response.hpp>
#include <martlet/schema/schema.hpp>

#include "policy_owner.hpp"

/// Shapes shared by operations on roles and on users, such as PutRolePolicy and PutUserPolicy. They differ in the name of one member.
namespace martlet::cloud::identity {

struct AttachedPolicy {
  std::string policy_name;
  std::string policy_arn;
};
Schema describe(Type<AttachedPolicy>);

template <class Owner>
struct PutEntityPolicyRequest {
  std::string owner;
  std::string policy_name;
  std::string policy_document;
};
template <class Owner>
struct GetEntityPolicyRequest {
  std::string owner;
  std::string policy_name;
};
template <class Owner>
struct GetEntityPolicyResponse {
  std::string owner;
  std::string policy_name;
  std::string policy_document;  ///< percent-encoded
};
template <class Owner>
struct ListEntityPoliciesRequest {
  std::string owner;
};
struct ListEntityPoliciesResponse {
  std::vector<std::string> policy_names;
  bool is_truncated = false;
};
struct ListAttachedPoliciesResponse {
  std::vector<AttachedPolicy> attached_policies;
  bool is_truncated = false;
};
template <class Owner>
struct AttachmentRequest {
  std::string owner;
  std::string policy_arn;
};

Schema describe(Type<ListEntityPoliciesResponse>);
Schema describe(Type<ListAttachedPoliciesResponse>);

template <class Owner>
Schema describe(Type<PutEntityPolicyRequest<Owner>>) {
  using R = PutEntityPolicyRequest<Owner>;
  return object<R>("PutEntityPolicyRequest", aws::wire<&R::owner>(std::string(Owner::member)), aws::wire<&R::policy_name>("PolicyName"),
                   aws::wire<&R::policy_document>("PolicyDocument"));
}
template <class Owner>
Schema describe(Type<GetEntityPolicyRequest<Owner>>) {
  using R = GetEntityPolicyRequest<Owner>;
  return object<R>("GetPolicyRequest", aws::wire<&R::owner>(std::string(Owner::member)), aws::wire<&R::policy_name>("PolicyName"));
}
template <class Owner>
Schema describe(Type<GetEntityPolicyResponse<Owner>>) {
  using R = GetEntityPolicyResponse<Owner>;
  return object<R>("GetPolicyResponse", aws::wire<&R::owner>(std::string(Owner::member)), aws::wire<&R::policy_name>("PolicyName"),
                   aws::wire<&R::policy_document>("PolicyDocument"));
}
template <class Owner>
Schema describe(Type<ListEntityPoliciesRequest<Owner>>) {
  using R = ListEntityPoliciesRequest<Owner>;
  return object<R>("ListEntityPoliciesRequest", aws::wire<&R::owner>(std::string(Owner::member)));
}
template <class Owner>
Schema describe(Type<AttachmentRequest<Owner>>) {
  using R = AttachmentRequest<Owner>;
  return object<R>("AttachmentRequest", aws::wire<&R::owner>(std::string(Owner::member)), aws::wire<&R::policy_arn>("PolicyArn"));
}

}  // namespace martlet::cloud::identity
