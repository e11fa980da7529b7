#pragma once
#include <string>

#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud {

/// The account and the region that a resource belongs to.
struct AccountRegion {
  std::string account{};
  std::string region{};
};

/// Returns the account and the region in which a call acts.
inline AccountRegion account_region_of(const Call& call) { return {call.account(), call.region}; }

}  // namespace martlet::cloud
