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

/// Who is asking, as a strategy found out. A handler takes it as a parameter.
struct Credentials {
  std::vector<std::string> scope{};  ///< what they may do; compared with the route's scopes
  bool has_scope = true;             ///< false: the strategy knows nothing of scopes; then any scope demanded is refused
  json::Value user{};                ///< set: a user is asking
  json::Value app{};                 ///< set: an application is asking
  json::Value artifacts{};           ///< what else the strategy has to tell (a token's claims)

  /// `user.id`, or "" where that is missing.
  std::string_view user_id() const { return user.text("id"); }
  /// `app.id`, or "" where that is missing.
  std::string_view app_id() const { return app.text("id"); }
};

/// A strategy's verdict: credentials, or the reason why not. `unauthorized(nullopt, scheme)` says that none were sent.
using Authentication = std::variant<Credentials, Boom>;

/// How credentials are read from a request. One instance serves all requests, concurrently.
class AuthScheme {
 public:
  virtual ~AuthScheme() = default;
  /// May throw: a Boom is the verdict, anything else a 500.
  virtual Task<Authentication> authenticate(Request& request) = 0;
};

enum class AuthMode {
  required,  ///< 401 without valid credentials
  optional,  ///< none are fine, invalid ones are 401
  try_only,  ///< even invalid ones go on; `request.auth().error` tells
};
enum class Entity { any, user, app };

/// One rule of a route's access: all of it must hold. `+orders:write` is required, `!banned` forbidden, of the rest one is
/// enough; `{params.id}` and `{query.id}` stand for the request's own values.
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
  std::vector<std::string> strategies;  ///< tried in order; the next one only where credentials are missing
  AuthMode mode = AuthMode::required;
  std::vector<Access> access;  ///< one must hold; empty: any credentials do
};

/// `request.auth()`: what is known of who asks.
struct AuthState {
  bool is_authenticated = false;
  bool is_injected = false;  ///< by Injection::auth, in place of a strategy
  std::string strategy;
  std::optional<Credentials> credentials;
  std::optional<Boom> error;  ///< why not, where the route goes on without
};

}  // namespace martlet
