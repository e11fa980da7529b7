#pragma once
#include <cstdint>
#include <map>
#include <string>

#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// The number of an account's resources by kind: "functions", "buckets", ...
using ResourceCounts = std::map<std::string, std::int64_t>;

/// Counts the resources of each account, in all regions, from the databases that services have opened. Accounts without resources are
/// omitted.
std::map<std::string, ResourceCounts> count_resources(const StateFolder& state);

}  // namespace martlet::cloud
