#pragma once
#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// May an alias point at these? The versions must exist, and at most one more has a share.
Reply<> check_alias_target(FunctionStore& store, const FunctionKey& key, const AliasRecord& alias);

aws::AliasConfiguration described(const AliasRecord& alias, const FunctionKey& key);

}  // namespace martlet::cloud::lambda
