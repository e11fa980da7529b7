#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>

#include "tag.hpp"

namespace martlet::cloud::identity {

/// A customer managed policy as IAM returns it.
struct PolicySummary {
  std::string policy_name;
  std::string policy_id;
  std::string arn;
  std::string path;
  std::string default_version_id;
  int attachment_count = 0;
  int permissions_boundary_usage_count = 0;
  bool is_attachable = true;
  std::optional<std::string> description;
  WallTime create_date{};
  WallTime update_date{};
};
struct PolicyVersion {
  std::optional<std::string> document;  ///< percent-encoded; absent in List responses
  std::string version_id;
  bool is_default_version = true;
  WallTime create_date{};
};

struct CreatePolicyRequest {
  std::string policy_name;
  std::optional<std::string> path;
  std::string policy_document;
  std::optional<std::string> description;
  std::vector<Tag> tags;
};
struct CreatePolicyResponse {
  PolicySummary policy;
};
struct GetPolicyRequest {
  std::string policy_arn;
};
struct GetPolicyResponse {
  PolicySummary policy;
};
struct GetPolicyVersionRequest {
  std::string policy_arn;
  std::string version_id;
};
struct GetPolicyVersionResponse {
  PolicyVersion policy_version;
};
struct ListPolicyVersionsRequest {
  std::string policy_arn;
};
struct ListPolicyVersionsResponse {
  std::vector<PolicyVersion> versions;
  bool is_truncated = false;
};
struct CreatePolicyVersionRequest {
  std::string policy_arn;
  std::string policy_document;
  std::optional<bool> set_as_default;
};
struct CreatePolicyVersionResponse {
  PolicyVersion policy_version;
};
struct DeletePolicyVersionRequest {
  std::string policy_arn;
  std::string version_id;
};
struct DeletePolicyVersionResponse {};
struct SetDefaultPolicyVersionRequest {
  std::string policy_arn;
  std::string version_id;
};
struct SetDefaultPolicyVersionResponse {};
struct ListPoliciesRequest {
  std::optional<std::string> scope;  ///< "All", "AWS" or "Local"
  std::optional<std::string> marker;
  std::optional<int> max_items;
};
struct ListPoliciesResponse {
  std::vector<PolicySummary> policies;
  bool is_truncated = false;
  std::optional<std::string> marker;
};
struct DeletePolicyRequest {
  std::string policy_arn;
};
struct DeletePolicyResponse {};

Schema describe(Type<PolicySummary>);
Schema describe(Type<PolicyVersion>);
Schema describe(Type<CreatePolicyRequest>);
Schema describe(Type<CreatePolicyResponse>);
Schema describe(Type<GetPolicyRequest>);
Schema describe(Type<GetPolicyResponse>);
Schema describe(Type<GetPolicyVersionRequest>);
Schema describe(Type<GetPolicyVersionResponse>);
Schema describe(Type<ListPolicyVersionsRequest>);
Schema describe(Type<ListPolicyVersionsResponse>);
Schema describe(Type<CreatePolicyVersionRequest>);
Schema describe(Type<CreatePolicyVersionResponse>);
Schema describe(Type<DeletePolicyVersionRequest>);
Schema describe(Type<DeletePolicyVersionResponse>);
Schema describe(Type<SetDefaultPolicyVersionRequest>);
Schema describe(Type<SetDefaultPolicyVersionResponse>);
Schema describe(Type<ListPoliciesRequest>);
Schema describe(Type<ListPoliciesResponse>);
Schema describe(Type<DeletePolicyRequest>);
Schema describe(Type<DeletePolicyResponse>);

}  // namespace martlet::cloud::identity
