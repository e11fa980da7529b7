#pragma once
#include <string>
#include <vector>

#include <martlet/aws/lambda/function_configuration.hpp>

namespace martlet::deploy {

/// Which settings that a version freezes differ between the two, by name: "MemorySize", "Environment.DB_URL", "Layers". Never a value.
/// Tags, concurrency and the like aren't versioned and don't count; the description doesn't either, since in a version it is ours.
/// Contract: AWS Lambda API Reference, FunctionConfiguration and PublishVersion.
std::vector<std::string> differing_keys(const aws::FunctionConfiguration& a, const aws::FunctionConfiguration& b);

/// Does one of them hold what Lambda could not read (a key that we may not use)? Then nothing can be said of their differences.
bool is_unreadable(const aws::FunctionConfiguration& configuration);

}  // namespace martlet::deploy
