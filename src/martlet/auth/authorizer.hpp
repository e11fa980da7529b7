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
// `requestContext`, which no client can write; a header never counts. Where it is absent (HTTP, a route of the gateway without that
// authorizer), the credentials are *missing*: 401, or the route's next strategy. So a route is protected in the same way everywhere:
//
//     server.auth_strategy("gateway", jwt_authorizer<User>());
//     server.auth_strategy("token", jwt<User>(jwks_at("https://auth.example/jwks.json"), rules));
//     server.get("/orders", handler<ListOrders>).auth({.strategies = {"gateway", "token"}});
//
// Whoever has the permission to invoke the function directly (lambda:InvokeFunction) can write any event.

struct AuthorizerRules {
  std::vector<std::string> scopes{"scope", "scp"};  ///< the claims or keys that hold scopes: a text with spaces, or a list
  Entity entity = Entity::user;                     ///< whose credentials they are: users' or applications'
  /// The sender where the transport says nothing about it (HTTP), for trying out a service:
  /// `.stand_in = server.is_exposed() ? std::nullopt : std::optional<Credentials<>>(ada)`. nullopt: nobody.
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

/// `claims` with lists in place of the texts for which the schema wants lists: "[a b]" (HTTP APIs) and "a,b" (Cognito's groups).
json::Value with_lists(json::Value claims, const Problems& problems);

/// Gateways turn most values into texts, so they are converted back as a query's are.
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
  return strategy(kind, std::move(rules), &read<Value>).template giving<Value>();
}

}  // namespace authorizer_detail

/// The claims of the token that a JWT authorizer of an HTTP API, or a Cognito authorizer of a REST API, has verified. Numbers and lists
/// come as texts, and are read as what User wants. Claims that aren't a User: 401.
template <class User = void>
AuthStrategy jwt_authorizer(AuthorizerRules rules = {}) {
  return authorizer_detail::typed<User>(authorizer_detail::Kind::jwt, std::move(rules));
}

/// The context that a Lambda authorizer returned: of an HTTP API with its types, of a REST API or a WebSocket API as texts, with
/// `principalId`.
template <class User = void>
AuthStrategy lambda_authorizer(AuthorizerRules rules = {}) {
  return authorizer_detail::typed<User>(authorizer_detail::Kind::lambda, std::move(rules));
}

/// The principal that signed the request, where IAM authorizes it: REST and HTTP APIs, function URLs, VPC Lattice. Gives
/// Credentials<IamCaller>, an application's, which has no scopes.
AuthStrategy iam_authorizer(AuthorizerRules rules = {});

}  // namespace martlet
