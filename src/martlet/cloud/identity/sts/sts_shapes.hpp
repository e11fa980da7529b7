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

/// aws::AssumeRoleRequest with the members that the aws module doesn't send.
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

/// aws::AssumeRoleResponse with the members that the aws module doesn't read.
struct AssumeRoleResponse {
  aws::SessionCredentials credentials;
  std::optional<aws::AssumedRoleUser> assumed_role_user;
  std::optional<std::string> source_identity;
};
Schema describe(Type<AssumeRoleResponse>);

}  // namespace martlet::cloud::identity
