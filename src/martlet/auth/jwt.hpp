#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/auth/jwks.hpp>
#include <martlet/auth/jwt_keys.hpp>
#include <martlet/auth/jwt_rules.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/auth_strategy.hpp>
#include <martlet/server/clock.hpp>

namespace martlet::jwt_detail {

/// Claims as credentials; nullopt where the schema refuses them.
using ReadClaims = std::optional<Credentials<>> (*)(const json::Value& claims);

struct Options {
  JwtRules rules;
  ReadClaims read;
};

AuthStrategy with_keys(JwtKeys keys, Options options);
AuthStrategy with_endpoint(JwksEndpoint endpoint, Options options);
std::vector<std::string> problems_of(const JwtRules& rules);
/// Throws std::runtime_error where keys have problems.
std::shared_ptr<AuthScheme> scheme_with(const Clock& clock, JwtKeys keys, const Options& options);

template <class User>
std::optional<Credentials<>> read_claims(const json::Value& claims) {
  ReadOptions options;
  options.unknown = Unknown::strip;
  std::expected<User, Problems> user = read_value<User>(claims, options);
  if (!user) return std::nullopt;
  return Credentials<User>{.value = std::move(*user)};
}

template <class F>
struct KeysOf {
  F keys;
  Options options;
};

/// How a scheme is made whose keys come from a function of services.
template <class F, class... P>
struct KeysFromServices {
  static_assert((participant_detail::Service<P> && ...),
                "the function of a strategy's keys takes services: T&, const T& or std::shared_ptr<T>");
  static constexpr std::array<di::Need, 1 + sizeof...(P)> needs{di::Parameter<const Clock&>::need, di::Parameter<P>::need...};

  static di::Object make(void* made_of, const di::Input* inputs) { return make(made_of, inputs, std::index_sequence_for<P...>()); }

  template <std::size_t... at>
  static di::Object make(void* made_of, const di::Input* inputs, std::index_sequence<at...>) {
    KeysOf<F>& given = *static_cast<KeysOf<F>*>(made_of);
    JwtKeys keys = given.keys(di::Parameter<P>::from(inputs[1 + at])...);
    return scheme_with(di::Parameter<const Clock&>::from(inputs[0]), std::move(keys), given.options);
  }
};

template <class F>
struct KeysFrom {
  template <class... P>
  struct Of {
    using Made = KeysFromServices<F, P...>;
    static AuthStrategy strategy(F keys, Options options) {
      AuthStrategy strategy = AuthStrategy::made_by({di::id_of<Made>, Made::needs, &Made::make},
                                                    std::make_shared<KeysOf<F>>(std::move(keys), std::move(options)));
      return strategy;
    }
  };
};

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

/// JSON Web Tokens (RFC 7519, signed as RFC 7515 says) as bearer tokens (RFC 6750). Their claims are the credentials: a route's handler
/// takes `Credentials<User>`, whose schema reads them (claims that it doesn't know are ignored), their scopes are those of the claims
/// `scope` and `scp`, and all claims are the `artifacts`.
///
///     server.auth_strategy("token", jwt<User>(jwks_at("https://auth.example/jwks.json"),
///                                             {.issuer = "https://auth.example", .audience = {"orders"}}));
///
/// A token is refused with 401 (`WWW-Authenticate: Bearer error="Invalid token"`, or `"Expired token"`) where anything is wrong with it,
/// its claims included; the log says what, at `debug`, and has nothing of the token. `jwt()` without a type gives `Credentials<>`, whose
/// `user` are the claims.
template <class User = void>
AuthStrategy jwt(JwtKeys keys, JwtRules rules) {
  return jwt_detail::with_keys(std::move(keys), {std::move(rules), jwt_detail::reader<User>()}).template giving<jwt_detail::Value<User>>();
}
/// With keys that the issuer publishes.
template <class User = void>
AuthStrategy jwt(JwksEndpoint endpoint, JwtRules rules) {
  return jwt_detail::with_endpoint(std::move(endpoint), {std::move(rules), jwt_detail::reader<User>()})
      .template giving<jwt_detail::Value<User>>();
}
/// With keys that come from services, such as fetched configuration: `jwt<User>([](const Remote<Keys>& keys) { return JwtKeys::...; },
/// rules)`. Called once.
template <class User = void, class F>
  requires std::is_class_v<F>
AuthStrategy jwt(F keys, JwtRules rules) {
  using Of = typename participant_detail::Signature<F>::template Parameters<jwt_detail::KeysFrom<F>::template Of>;
  std::vector<std::string> problems = jwt_detail::problems_of(rules);
  AuthStrategy strategy = Of::strategy(std::move(keys), {std::move(rules), jwt_detail::reader<User>()});
  strategy.problems = std::move(problems);
  return std::move(strategy).template giving<jwt_detail::Value<User>>();
}

}  // namespace martlet
