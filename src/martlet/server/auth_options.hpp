#pragma once
#include <string>
#include <vector>

#include <martlet/server/credentials.hpp>

namespace martlet {

/// Whether a route requires credentials.
enum class AuthMode {
  required,  ///< 401 without valid credentials
  optional,  ///< missing credentials are accepted, invalid ones are a 401
  try_only,  ///< even invalid credentials are accepted; see `request.auth().error`
};

/// A rule for access to a route; all parts must be satisfied. `+orders:write` is required, `!banned` is forbidden, and one of the rest is
/// sufficient; `{params.id}` and `{query.id}` are replaced by the request's own values.
struct Access {
  std::vector<std::string> scope{};
  Entity entity = Entity::any;
};

/// Scopes as a route's option: `scope("orders:read", "orders:write")`.
template <class... S>
Access scope(S... names) {
  return Access{{std::string(names)...}, Entity::any};
}

/// Who may use a route: the strategies that authenticate clients, and the access rules for their credentials.
struct AuthOptions {
  std::vector<std::string> strategies{};  ///< tried in order; the next one is tried only if credentials are missing
  AuthMode mode = AuthMode::required;
  std::vector<Access> access{};  ///< one of these must be satisfied; empty: any credentials are sufficient
};

}  // namespace martlet
