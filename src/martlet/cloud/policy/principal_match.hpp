#pragma once
#include "access_request.hpp"
#include "policy.hpp"

namespace martlet::cloud {

/// How a statement's principals name the caller, from the weakest to the strongest grant.
enum class PrincipalMatch {
  none,
  account,  ///< the caller's account; the caller's own policies decide
  role,     ///< the role of the caller's session
  caller,   ///< the caller itself, or everyone
};

PrincipalMatch match_principals(const NegatableList<Principal>& principals, const Caller& caller);

}  // namespace martlet::cloud
