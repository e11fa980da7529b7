#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/boom.hpp>

namespace martlet {

class Request;

/// Who is asking, as a strategy found out. A handler takes it as a parameter.
struct Credentials {
  std::vector<std::string> scope;  ///< what they may do; compared with the route's scopes
  bool has_scope = true;           ///< false: the strategy knows nothing of scopes; then any scope demanded is refused
  json::Value user;                ///< set: a user is asking
  json::Value app;                 ///< set: an application is asking
  json::Value artifacts;           ///< what else the strategy has to tell (a token's claims)

  /// `user.id`, or "" where there is none.
  std::string_view user_id() const { return user.text("id"); }
};

/// A strategy's verdict: credentials, or the reason why not. `unauthorized(nullopt, scheme)` says that none were sent.
using Authentication = std::variant<Credentials, Boom>;

/// How credentials are read from a request. One instance serves all requests at once.
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
  std::string strategy;
  std::optional<Credentials> credentials;
  std::optional<Boom> error;  ///< why not, where the route goes on without
};

namespace auth_detail {
template <class F, class Argument>
std::function<Task<std::optional<Credentials>>(Argument)> as_task(F validate) {
  if constexpr (is_task<std::invoke_result_t<F&, Argument>>) {
    return validate;
  } else {
    return [validate](Argument argument) mutable -> Task<std::optional<Credentials>> { co_return validate(std::move(argument)); };
  }
}
}  // namespace auth_detail

/// Bearer tokens (RFC 6750). `validate` gives the credentials of a token, or nullopt for one that isn't valid.
std::unique_ptr<AuthScheme> make_bearer(std::function<Task<std::optional<Credentials>>(std::string token)> validate);
/// `validate(std::string token)` returns std::optional<Credentials> or a Task of it.
template <class F>
std::unique_ptr<AuthScheme> bearer(F validate) {
  return make_bearer(auth_detail::as_task<F, std::string>(std::move(validate)));
}

struct BasicLogin {
  std::string name;
  std::string password;
};
/// Name and password (RFC 7617).
std::unique_ptr<AuthScheme> make_basic(std::string realm, std::function<Task<std::optional<Credentials>>(BasicLogin)> validate);
/// `validate(BasicLogin)` returns std::optional<Credentials> or a Task of it. Compare secrets with equals_in_constant_time().
template <class F>
std::unique_ptr<AuthScheme> basic(std::string realm, F validate) {
  return make_basic(std::move(realm), auth_detail::as_task<F, BasicLogin>(std::move(validate)));
}

}  // namespace martlet
