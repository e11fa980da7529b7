#pragma once
#include <string>
#include <string_view>

#include "authority.hpp"

namespace martlet::cloud {

/// The circumstances of a call, to which conditions may refer.
struct CallFacts {
  std::string region{};
  WallTime now{};
  std::string source_ip{};   ///< empty: the caller is a service
  std::string user_agent{};  ///< likewise
};

/// How `access` is decided on, with all condition keys that every call has.
AccessRequest access_request(const Identity& identity, const Access& access, const CallFacts& facts);

/// May a session that a service works with do this? Fails with AccessDenied in AWS's words.
Reply<> authorize_as(Authority& authority, const Identity& identity, const Access& access, const std::string& region, WallTime now);

}  // namespace martlet::cloud
