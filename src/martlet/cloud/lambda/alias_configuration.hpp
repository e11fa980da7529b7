#pragma once
#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Checks that the alias may point at its versions: they must exist, and at most one additional version may have a weight.
ServiceResult<> check_alias_target(FunctionStore& store, const FunctionKey& key, const AliasRecord& alias);

aws::AliasConfiguration described(const AliasRecord& alias, const FunctionKey& key);

}  // namespace martlet::cloud::lambda
