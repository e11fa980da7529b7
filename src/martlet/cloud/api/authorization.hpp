#pragma once
#include <string>
#include <string_view>

#include "access_control.hpp"

namespace martlet::cloud {

/// The circumstances of a call that conditions can refer to.
struct CallContext {
  std::string region{};
  WallTime now{};
  std::string source_ip{};   ///< empty if the caller is a service
  std::string user_agent{};  ///< empty if the caller is a service
};

/// Returns the access request for a call that needs `permission`, with the condition keys that every call has.
AccessRequest access_request(const Identity& identity, const RequiredPermission& permission, const CallContext& call);

/// Checks that the session in which a service acts has `permission`. Fails with AccessDenied and AWS's message.
ServiceResult<> authorize_as(AccessControl& access_control, const Identity& identity, const RequiredPermission& permission,
                             const std::string& region, WallTime now);

}  // namespace martlet::cloud
