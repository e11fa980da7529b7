#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/sts/sts.hpp>

#include "iam/tag.hpp"

namespace martlet::cloud::identity {

struct PolicyDescriptor {
  std::string arn;
};
Schema describe(Type<PolicyDescriptor>);

/// As aws::AssumeRoleRequest, and what no caller of ours sends.
struct AssumeRoleRequest {
  std::string role_arn;
  std::string role_session_name;
  std::vector<PolicyDescriptor> policy_arns;
  std::optional<std::string> policy;
  std::optional<int> duration_seconds;
  std::vector<Tag> tags;
  std::vector<std::string> transitive_tag_keys;
  std::optional<std::string> external_id;
  std::optional<std::string> serial_number;
  std::optional<std::string> source_identity;
};
Schema describe(Type<AssumeRoleRequest>);

/// As aws::AssumeRoleResponse, and what no caller of ours reads.
struct AssumeRoleResponse {
  aws::SessionCredentials credentials;
  std::optional<aws::AssumedRoleUser> assumed_role_user;
  std::optional<std::string> source_identity;
};
Schema describe(Type<AssumeRoleResponse>);

}  // namespace martlet::cloud::identity
