#pragma once
#include <string>

#include <martlet/cloud/api/call.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud {

/// The account and the region that a resource belongs to.
struct AccountRegion {
  std::string account{};
  std::string region{};
};
Schema describe(Type<AccountRegion>);

/// Returns the caller's account and the region that the call was signed for, or us-east-1 if it is unsigned.
inline AccountRegion account_region_of(const Call& call) { return {call.account(), call.region}; }

}  // namespace martlet::cloud
