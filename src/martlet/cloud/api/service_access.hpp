#pragma once
#include <string>
#include <string_view>

#include "authority.hpp"

namespace martlet::cloud {

/// The circumstances of a call that conditions can refer to.
struct CallFacts {
  std::string region{};
  WallTime now{};
  std::string source_ip{};   ///< empty: the caller is a service
  std::string user_agent{};  ///< likewise
};

/// The request that `access` is decided on, with the condition keys that every call has.
AccessRequest access_request(const Identity& identity, const Access& access, const CallFacts& facts);

/// Is a session that a service works with allowed to do this? Fails with AccessDenied in AWS's words.
Reply<> authorize_as(Authority& authority, const Identity& identity, const Access& access, const std::string& region, WallTime now);

}  // namespace martlet::cloud
