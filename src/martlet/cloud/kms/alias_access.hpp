#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "key.hpp"

namespace martlet::cloud::kms {

/// An alias of the caller's account that it may do `action` with, whether it exists or not. Names of AWS ("alias/aws/") are refused.
Reply<Alias> own_alias(const Call& call, const std::string& name, std::string_view action);

ServiceError alias_not_found(const Alias& alias);

}  // namespace martlet::cloud::kms
