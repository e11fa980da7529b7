#pragma once
#include <martlet/cloud/api/call.hpp>

#include "iam_access_control.hpp"
#include "sts_shapes.hpp"

namespace martlet::cloud::identity {

/// The dependencies of assume_role().
struct AssumeRoleDependencies {
  IamStore& store;
  IamAccessControl& access_control;
  const Secret& master_key;
};

/// Opens a session if the role's trust policy, with its conditions, and the caller's own policies allow it.
ServiceResult<AssumeRoleResponse> assume_role(const AssumeRoleDependencies& dependencies, Call& call, AssumeRoleRequest& request);

}  // namespace martlet::cloud::identity
