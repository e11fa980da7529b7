#pragma once
#include <cstdint>
#include <map>
#include <string>

#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// How many of each kind of thing an account has: "functions", "buckets", ...
using AccountContents = std::map<std::string, std::int64_t>;

/// What the accounts of a cloud have, in all regions. An account that has nothing is left out.
std::map<std::string, AccountContents> contents_of(const StateFolder& state);

}  // namespace martlet::cloud
