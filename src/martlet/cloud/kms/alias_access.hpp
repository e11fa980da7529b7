#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "alias.hpp"

namespace martlet::cloud::kms {

/// Returns the alias `name` in the caller's account, whether or not it exists, after checking that the caller may perform `action` on it.
/// Names reserved for AWS ("alias/aws/") are refused.
ServiceResult<Alias> permitted_alias(const Call& call, const std::string& name, std::string_view action);

ServiceError alias_not_found(const Alias& alias);

}  // namespace martlet::cloud::kms
