#pragma once
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/auth/jwks_endpoint.hpp>
#include <martlet/auth/jwt_keys.hpp>
#include <martlet/auth/jwt_rules.hpp>
#include <martlet/auth/strategy_from_services.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/auth_strategy.hpp>
#include <martlet/server/clock.hpp>

namespace martlet::jwt_detail {

/// A function that converts claims to credentials. It returns nullopt if the schema rejects them.
using ReadClaims = std::optional<Credentials<>> (*)(const json::Value& claims);

struct Options {
  JwtRules rules;
  ReadClaims read;
};

AuthStrategy with_keys(const JwtKeys& keys, Options options);
AuthStrategy with_endpoint(JwksEndpoint endpoint, Options options);
std::vector<std::string> problems_of(const JwtRules& rules);
AuthStrategy described_as_token(AuthStrategy strategy);
/// Throws std::runtime_error if keys have problems.
std::shared_ptr<AuthScheme> make_scheme(const Clock& clock, JwtKeys keys, const Options& options);

template <class User>
std::optional<Credentials<>> read_claims(const json::Value& claims) {
  ReadOptions options;
  options.unknown = Unknown::strip;
  std::expected<User, Problems> user = read_value<User>(claims, options);
  if (!user) return std::nullopt;
  return Credentials<User>{.value = std::move(*user)};
}

template <class User>
ReadClaims reader() {
  if constexpr (std::is_void_v<User>) {
    return &read_claims<json::Value>;
  } else {
    return &read_claims<User>;
  }
}

template <class User>
using Value = std::conditional_t<std::is_void_v<User>, json::Value, User>;

}  // namespace martlet::jwt_detail

namespace martlet {

/// Authenticates requests by JSON Web Tokens (RFC 7519, signed according to RFC 7515) as bearer tokens (RFC 6750). A route's handler takes
/// `Credentials<User>`: the schema of User reads the claims and ignores unknown ones. The scopes are those of the claims `scope` and `scp`;
/// all claims are in the `artifacts`.
///
///     server.auth_strategy("token", jwt<User>(jwks_at("https://auth.example/jwks.json"),
///                                             {.issuer = "https://auth.example", .audience = {"orders"}}));
///
/// A token is refused with 401 (`WWW-Authenticate: Bearer error="Invalid token"`, or `"Expired token"`) if anything is wrong with it or its
/// claims. A log line at `debug` contains the reason, but no part of the token. `jwt()` without a type provides `Credentials<>`, whose
/// `user` has the claims.
template <class User = void>
AuthStrategy jwt(const JwtKeys& keys, JwtRules rules) {
  return jwt_detail::with_keys(keys, {std::move(rules), jwt_detail::reader<User>()})
      .template with_credentials_type<jwt_detail::Value<User>>();
}
/// Does the same with keys that the issuer publishes.
template <class User = void>
AuthStrategy jwt(JwksEndpoint endpoint, JwtRules rules) {
  return jwt_detail::with_endpoint(std::move(endpoint), {std::move(rules), jwt_detail::reader<User>()})
      .template with_credentials_type<jwt_detail::Value<User>>();
}
/// Does the same with keys from a function of services, such as fetched configuration: `jwt<User>([](const Remote<Keys>& keys) { return
/// JwtKeys::...; }, rules)`. It is called once.
template <class User = void, class F>
  requires std::is_class_v<F>
AuthStrategy jwt(F keys, JwtRules rules) {
  std::vector<std::string> problems = jwt_detail::problems_of(rules);
  const jwt_detail::Options options{std::move(rules), jwt_detail::reader<User>()};
  AuthStrategy strategy = auth_detail::from_services<JwtKeys>(std::move(keys), options, &jwt_detail::make_scheme);
  strategy.problems = std::move(problems);
  return jwt_detail::described_as_token(std::move(strategy)).template with_credentials_type<jwt_detail::Value<User>>();
}

}  // namespace martlet
