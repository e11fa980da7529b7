#pragma once
#include <string>
#include <vector>

#include <martlet/aws/lambda/function_configuration.hpp>

namespace martlet::deploy {

/// The names of the members that a version freezes and that differ between the two: "MemorySize", "Environment.DB_URL", "Layers". Never a
/// value. Tags, concurrency and other members that aren't versioned don't count, nor does the description, which the deployer sets.
/// Contract: AWS Lambda API Reference, FunctionConfiguration and PublishVersion.
std::vector<std::string> differing_keys(const aws::FunctionConfiguration& a, const aws::FunctionConfiguration& b);

/// Does it lack members that Lambda could not decrypt (its KMS key is not ours to use)? Then it can't be compared.
bool is_unreadable(const aws::FunctionConfiguration& configuration);

}  // namespace martlet::deploy
