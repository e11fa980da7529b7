#pragma once
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/schema/schema.hpp>
#include <martlet/server/auth_strategy.hpp>

namespace martlet {

// The sender of a request, as determined by an AWS authorizer before the Lambda function was invoked. It is in the event's
// `requestContext`, which no client can write; headers are never used. If it is absent (in an HTTP server, or on a route of the gateway
// without that authorizer), the credentials are *missing*: 401, or the route's next strategy. So a route is protected in the same way
// everywhere:
//
//     server.auth_strategy("gateway", jwt_authorizer<User>());
//     server.auth_strategy("token", jwt<User>(jwks_at("https://auth.example/jwks.json"), rules));
//     server.get("/orders", handler<ListOrders>).auth({.strategies = {"gateway", "token"}});
//
// Anyone with permission to invoke the function directly (lambda:InvokeFunction) can send any event.

struct AuthorizerRules {
  std::vector<std::string> scopes{"scope", "scp"};  ///< the claims or keys with scopes: a space-separated string or a list
  Entity entity = Entity::user;                     ///< whether the credentials belong to users or to applications
  /// The sender if the transport doesn't determine one (HTTP), for trying out a service:
  /// `.stand_in = server.is_exposed() ? std::nullopt : std::optional<Credentials<>>(ada)`. nullopt means no sender.
  std::optional<Credentials<>> stand_in{};
};

/// An AWS principal whose signature was verified.
struct IamCaller {
  std::string account_id;
  std::string user_arn;
  std::string user_id;
  std::string caller_id;
  std::string access_key;
  std::string principal_org_id;
};
Schema describe(Type<IamCaller>);

namespace authorizer_detail {

enum class Kind { jwt, lambda, iam };
using Read = std::optional<Credentials<>> (*)(const json::Value& claims);

AuthStrategy strategy(Kind kind, AuthorizerRules rules, Read read);

/// Returns `claims` with strings converted to lists where the schema requires lists: "[a b]" (HTTP APIs) and "a,b" (Cognito's groups).
json::Value with_lists(json::Value claims, const Problems& problems);

/// Gateways convert most values to strings, so they are converted back like those of a query.
template <class User>
std::optional<Credentials<>> read(const json::Value& claims) {
  ReadOptions options;
  options.unknown = Unknown::strip;
  options.convert = true;
  options.abort_early = false;
  std::expected<User, Problems> user = read_value<User>(claims, options);
  if (!user) user = read_value<User>(with_lists(claims, user.error()), options);
  if (!user) return std::nullopt;
  return Credentials<User>{.value = std::move(*user)};
}

template <class User>
AuthStrategy typed(Kind kind, AuthorizerRules rules) {
  using Value = std::conditional_t<std::is_void_v<User>, json::Value, User>;
  return strategy(kind, std::move(rules), &read<Value>).template with_credentials_type<Value>();
}

}  // namespace authorizer_detail

/// Authenticates by the claims of the token that a JWT authorizer of an HTTP API, or a Cognito authorizer of a REST API, has verified.
/// Numbers and lists arrive as strings, and are converted to the types of User's fields. Claims that aren't a valid User lead to 401.
template <class User = void>
AuthStrategy jwt_authorizer(AuthorizerRules rules = {}) {
  return authorizer_detail::typed<User>(authorizer_detail::Kind::jwt, std::move(rules));
}

/// Authenticates by the context that a Lambda authorizer returned. HTTP APIs preserve its types; REST and WebSocket APIs convert values to
/// strings and add `principalId`.
template <class User = void>
AuthStrategy lambda_authorizer(AuthorizerRules rules = {}) {
  return authorizer_detail::typed<User>(authorizer_detail::Kind::lambda, std::move(rules));
}

/// Authenticates the principal that signed a request authorized by IAM: REST and HTTP APIs, function URLs, VPC Lattice. Handlers take
/// Credentials<IamCaller>, which are an application's and have no scopes.
AuthStrategy iam_authorizer(AuthorizerRules rules = {});

}  // namespace martlet
