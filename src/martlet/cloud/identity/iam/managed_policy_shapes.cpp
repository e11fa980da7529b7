#include "managed_policy_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::identity {

using aws::wire;

Schema describe(Type<PolicySummary>) {
  using R = PolicySummary;
  return object<R>("PolicySummary", wire<&R::policy_name>("PolicyName"), wire<&R::policy_id>("PolicyId"), wire<&R::arn>("Arn"),
                   wire<&R::path>("Path"), wire<&R::default_version_id>("DefaultVersionId"), wire<&R::attachment_count>("AttachmentCount"),
                   wire<&R::permissions_boundary_usage_count>("PermissionsBoundaryUsageCount"), wire<&R::is_attachable>("IsAttachable"),
                   wire<&R::description>("Description"), wire<&R::create_date>("CreateDate"), wire<&R::update_date>("UpdateDate"));
}
Schema describe(Type<PolicyVersion>) {
  using R = PolicyVersion;
  return object<R>("PolicyVersion", wire<&R::document>("Document"), wire<&R::version_id>("VersionId"),
                   wire<&R::is_default_version>("IsDefaultVersion"), wire<&R::create_date>("CreateDate"));
}
Schema describe(Type<CreatePolicyRequest>) {
  using R = CreatePolicyRequest;
  return object<R>("CreatePolicyRequest", wire<&R::policy_name>("PolicyName"), wire<&R::path>("Path"),
                   wire<&R::policy_document>("PolicyDocument"), wire<&R::description>("Description"), wire<&R::tags>("Tags"));
}
Schema describe(Type<CreatePolicyResponse>) {
  using R = CreatePolicyResponse;
  return object<R>("CreatePolicyResponse", wire<&R::policy>("Policy"));
}
Schema describe(Type<GetPolicyRequest>) {
  using R = GetPolicyRequest;
  return object<R>("GetPolicyRequest", wire<&R::policy_arn>("PolicyArn"));
}
Schema describe(Type<GetPolicyResponse>) {
  using R = GetPolicyResponse;
  return object<R>("GetPolicyResponse", wire<&R::policy>("Policy"));
}
Schema describe(Type<GetPolicyVersionRequest>) {
  using R = GetPolicyVersionRequest;
  return object<R>("GetPolicyVersionRequest", wire<&R::policy_arn>("PolicyArn"), wire<&R::version_id>("VersionId"));
}
Schema describe(Type<GetPolicyVersionResponse>) {
  using R = GetPolicyVersionResponse;
  return object<R>("GetPolicyVersionResponse", wire<&R::policy_version>("PolicyVersion"));
}
Schema describe(Type<ListPolicyVersionsRequest>) {
  using R = ListPolicyVersionsRequest;
  return object<R>("ListPolicyVersionsRequest", wire<&R::policy_arn>("PolicyArn"));
}
Schema describe(Type<ListPolicyVersionsResponse>) {
  using R = ListPolicyVersionsResponse;
  return object<R>("ListPolicyVersionsResponse", wire<&R::versions>("Versions"), wire<&R::is_truncated>("IsTruncated"));
}
Schema describe(Type<CreatePolicyVersionRequest>) {
  using R = CreatePolicyVersionRequest;
  return object<R>("CreatePolicyVersionRequest", wire<&R::policy_arn>("PolicyArn"), wire<&R::policy_document>("PolicyDocument"),
                   wire<&R::set_as_default>("SetAsDefault"));
}
Schema describe(Type<CreatePolicyVersionResponse>) {
  return object<CreatePolicyVersionResponse>("CreatePolicyVersionResponse",
                                             wire<&CreatePolicyVersionResponse::policy_version>("PolicyVersion"));
}
Schema describe(Type<DeletePolicyVersionRequest>) {
  using R = DeletePolicyVersionRequest;
  return object<R>("DeletePolicyVersionRequest", wire<&R::policy_arn>("PolicyArn"), wire<&R::version_id>("VersionId"));
}
Schema describe(Type<DeletePolicyVersionResponse>) { return object<DeletePolicyVersionResponse>("DeletePolicyVersionResponse"); }
Schema describe(Type<SetDefaultPolicyVersionRequest>) {
  using R = SetDefaultPolicyVersionRequest;
  return object<R>("SetDefaultPolicyVersionRequest", wire<&R::policy_arn>("PolicyArn"), wire<&R::version_id>("VersionId"));
}
Schema describe(Type<SetDefaultPolicyVersionResponse>) {
  return object<SetDefaultPolicyVersionResponse>("SetDefaultPolicyVersionResponse");
}
Schema describe(Type<ListPoliciesRequest>) {
  using R = ListPoliciesRequest;
  return object<R>("ListPoliciesRequest", wire<&R::scope>("Scope"), wire<&R::marker>("Marker"), wire<&R::max_items>("MaxItems"));
}
Schema describe(Type<ListPoliciesResponse>) {
  using R = ListPoliciesResponse;
  return object<R>("ListPoliciesResponse", wire<&R::policies>("Policies"), wire<&R::is_truncated>("IsTruncated"),
                   wire<&R::marker>("Marker"));
}
Schema describe(Type<DeletePolicyRequest>) {
  using R = DeletePolicyRequest;
  return object<R>("DeletePolicyRequest", wire<&R::policy_arn>("PolicyArn"));
}
Schema describe(Type<DeletePolicyResponse>) { return object<DeletePolicyResponse>("DeletePolicyResponse"); }

}  // namespace martlet::cloud::identity
