#pragma once
#include <string>

#include "function_store.hpp"

namespace martlet::cloud::lambda {

/// Returns a version's configuration as in responses; `arn` is the ARN that was requested.
FunctionConfiguration described(const VersionRecord& version, std::string arn, WallTime now);
/// Returns a version's configuration as in lists, without its state.
FunctionConfiguration listed(const VersionRecord& version, std::string arn, WallTime now);

}  // namespace martlet::cloud::lambda
