#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/credentials.hpp>

namespace martlet {

class Request;

/// A strategy's result: credentials, or the reason for refusing them. `unauthorized(nullopt, scheme)` means that no credentials were sent.
using Authentication = std::variant<Credentials<>, Boom>;

/// Reads credentials from a request. One instance serves all requests, concurrently. A scheme with one type of credentials declares it, so
/// that it is checked at initialization: `using credentials_type = Credentials<User>;`
class AuthScheme {
 public:
  virtual ~AuthScheme() = default;
  /// May throw: a Boom is its result, anything else becomes a 500.
  virtual Task<Authentication> authenticate(Request& request) = 0;
};

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

struct AuthOptions {
  std::vector<std::string> strategies{};  ///< tried in order; the next one is tried only if credentials are missing
  AuthMode mode = AuthMode::required;
  std::vector<Access> access{};  ///< one of these must be satisfied; empty: any credentials are sufficient
};

/// The result of authentication: `request.auth()`.
struct AuthState {
  bool is_authenticated = false;
  bool is_injected = false;  ///< set by InjectOptions::auth instead of a strategy
  std::string strategy;
  std::optional<Credentials<>> credentials;
  std::optional<Boom> error;  ///< why authentication failed, if the request continues nevertheless
};

}  // namespace martlet
