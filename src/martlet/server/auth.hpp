#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/boom.hpp>

namespace martlet {

class Request;

/// Who is making the request, as determined by a strategy. A handler takes it as a parameter.
struct Credentials {
  std::vector<std::string> scope{};  ///< what they may do; checked against the route's scopes
  bool has_scope = true;             ///< false: the strategy has no scopes; then any required scope is refused
  json::Value user{};                ///< set for a user
  json::Value app{};                 ///< set for an application
  json::Value artifacts{};           ///< further information from the strategy (a token's claims)

  /// `user.id`, or "" if it is missing.
  std::string_view user_id() const { return user.text("id"); }
  /// `app.id`, or "" if it is missing.
  std::string_view app_id() const { return app.text("id"); }
};

/// A strategy's verdict: credentials, or the reason for the refusal. `unauthorized(nullopt, scheme)` says that none were sent.
using Authentication = std::variant<Credentials, Boom>;

/// How credentials are read from a request. One instance serves all requests, concurrently.
class AuthScheme {
 public:
  virtual ~AuthScheme() = default;
  /// May throw: a Boom is its verdict, anything else a 500.
  virtual Task<Authentication> authenticate(Request& request) = 0;
};

enum class AuthMode {
  required,  ///< 401 without valid credentials
  optional,  ///< missing ones are accepted, invalid ones are 401
  try_only,  ///< even invalid ones are accepted; see `request.auth().error`
};
enum class Entity { any, user, app };

/// A rule for access to a route; all of it must hold. `+orders:write` is required, `!banned` is forbidden, and of the rest one is
/// sufficient; `{params.id}` and `{query.id}` are replaced by the request's own values.
struct Access {
  std::vector<std::string> scope;
  Entity entity = Entity::any;
};

/// Scopes as a route's option: `scope("orders:read", "orders:write")`.
template <class... S>
Access scope(S... names) {
  return Access{{std::string(names)...}, Entity::any};
}

struct AuthOptions {
  std::vector<std::string> strategies;  ///< tried in order; the next one only if credentials are missing
  AuthMode mode = AuthMode::required;
  std::vector<Access> access;  ///< one must hold; empty: any credentials are sufficient
};

/// `request.auth()`: what is known about the client.
struct AuthState {
  bool is_authenticated = false;
  bool is_injected = false;  ///< by Injection::auth, in place of a strategy
  std::string strategy;
  std::optional<Credentials> credentials;
  std::optional<Boom> error;  ///< the reason for the refusal, if the route goes on all the same
};

}  // namespace martlet
