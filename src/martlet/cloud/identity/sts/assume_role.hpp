#pragma once
#include <martlet/cloud/api/call.hpp>

#include "iam_authority.hpp"
#include "sts_shapes.hpp"

namespace martlet::cloud::identity {

/// What AssumeRole works with.
struct AssumeRoleParts {
  IamStore& store;
  IamAuthority& authority;
  const Secret& master_key;
};

/// By the role's trust policy, with its conditions, and the caller's own permission.
Reply<AssumeRoleResponse> assume_role(const AssumeRoleParts& parts, Call& call, AssumeRoleRequest& request);

}  // namespace martlet::cloud::identity
