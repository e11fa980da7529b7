#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "iam_store.hpp"

namespace martlet::cloud::identity {

/// Returns "arn:aws:iam::111111111111:role/NAME", the resource of a call for an entity that doesn't exist and therefore has no path.
std::string arn_without_path(EntityKind kind, const std::string& account, const std::string& name);

/// Finds the role or user in the caller's account, and checks that the caller may perform the operation on it. Fails with AccessDenied or
/// NoSuchEntity and IAM's message.
ServiceResult<Entity> permitted_entity(IamStore& store, const Call& call, EntityKind kind, const std::string& name,
                                       const ConditionContext& context = {});

/// Finds the user that a request names or, without a name, the calling user.
ServiceResult<Entity> permitted_user_or_caller(IamStore& store, const Call& call, const std::optional<std::string>& name);

/// Returns the error "The role with name X cannot be found.".
std::unexpected<ServiceError> no_such_entity(EntityKind kind, const std::string& name);
std::unexpected<ServiceError> no_such_policy(EntityKind kind, const std::string& policy);

}  // namespace martlet::cloud::identity
