#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

/// API Gateway asks its Lambda authorizer whether a request may proceed: a TOKEN or a REQUEST of a REST or WebSocket API, a REQUEST of an
/// HTTP API in either format. `Header<"authorization">` and `Query<T>` read what came with the request; a TOKEN's token is the header
/// `authorization`.
///
///     martlet::Authorization operator()(martlet::Header<"authorization"> token) {
///       const std::optional<User> user = users_.find(*token);
///       if (!user) throw martlet::unauthorized();
///       return martlet::allow(user->id).context("tier", user->tier);
///     }
///
/// A handler that fails with 401 (so does a strategy, `.auth("token")`) is answered as "Unauthorized", and the client gets 401; 403 denies.
/// Any other failure is an invocation error, and the client gets 500. A handler may also return a json::Value, which is answered as it is.
/// Contract: Amazon API Gateway Developer Guide, "Use API Gateway Lambda authorizers" and "Control access to HTTP APIs with AWS Lambda
/// authorizers".
struct AuthorizerRequest : EventRecord<AuthorizerRequest> {
  std::string type;          ///< "TOKEN" or "REQUEST"
  std::string token;         ///< authorizationToken, of a TOKEN
  std::string method_arn;    ///< methodArn or routeArn: what is requested
  std::string method;        ///< of the request; "" if the event doesn't say
  std::string path;          ///< the same
  bool is_http_api = false;  ///< of an HTTP API
  json::Value record;        ///< all of the event

  /// The id of the API, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& api);
  static const EventKind& kind();
};

/// What an authorizer answers.
class Authorization {
 public:
  Authorization(bool is_allowed, std::string principal) : is_allowed_(is_allowed), principal_(std::move(principal)) {}

  /// Told to the function that answers the request: `requestContext.authorizer`. REST APIs pass on strings, numbers and booleans alone;
  /// they reserve the name `claims`, which is refused with std::invalid_argument.
  Authorization& context(std::string_view name, json::Value value) &;
  Authorization&& context(std::string_view name, json::Value value) && { return std::move(context(name, std::move(value))); }
  /// What is allowed or denied, instead of what was requested: `arn:aws:execute-api:eu-west-1:123456789012:abc/prod/GET/orders/*`.
  Authorization& resource(std::string arn) &;
  Authorization&& resource(std::string arn) && { return std::move(resource(std::move(arn))); }
  /// All routes of the API's stage. API Gateway caches a policy by the request's identity, for 300 s unless configured otherwise, and
  /// doesn't ask again until then. So a policy for one route denies the others, and a policy for all of them must not depend on the route.
  Authorization& for_all_routes() &;
  Authorization&& for_all_routes() && { return std::move(for_all_routes()); }
  /// The API key, of an API whose keys come from its authorizer.
  Authorization& usage_key(std::string key) &;
  Authorization&& usage_key(std::string key) && { return std::move(usage_key(std::move(key))); }
  /// Answers `isAuthorized` instead of a policy: for HTTP APIs whose authorizer has simple responses enabled.
  Authorization& simple() &;
  Authorization&& simple() && { return std::move(simple()); }

  json::Value to_json() const;

 private:
  bool is_allowed_;
  bool is_simple_ = false;
  bool is_for_all_routes_ = false;
  std::string principal_;
  std::string usage_key_;
  std::vector<std::string> resources_;
  json::Object context_;
};

/// `principal`: who the client is.
inline Authorization allow(std::string principal) { return {true, std::move(principal)}; }
inline Authorization deny(std::string principal = "denied") { return {false, std::move(principal)}; }

inline Response to_response(const Authorization& authorization) { return Response(authorization.to_json()); }

}  // namespace martlet
