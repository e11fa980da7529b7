#pragma once
#include <string>
#include <vector>

#include <martlet/aws/lambda/function_configuration.hpp>

namespace martlet::deploy {

/// Returns the names of the members that are fixed in a version and that differ: "MemorySize", "Environment.DB_URL", "Layers". Never
/// returns values. Ignores tags, concurrency and other unversioned members, and the description, which the deployer sets.
/// Contract: AWS Lambda API Reference, FunctionConfiguration and PublishVersion.
std::vector<std::string> differing_keys(const aws::FunctionConfiguration& a, const aws::FunctionConfiguration& b);

/// Returns whether Lambda was unable to decrypt some members (for lack of access to their KMS key). If so, the configuration can't be
/// compared.
bool is_unreadable(const aws::FunctionConfiguration& configuration);

}  // namespace martlet::deploy
