#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

/// API Gateway's request to its Lambda authorizer to allow or deny a call: a TOKEN or REQUEST of a REST or WebSocket API, or a REQUEST of
/// an HTTP API in either format. `Header<"authorization">` and `Query<T>` read the headers and query of the call; a TOKEN's token is the
/// header `authorization`.
///
///     martlet::Authorization operator()(martlet::Header<"authorization"> token) {
///       const std::optional<User> user = users_.find(*token);
///       if (!user) throw martlet::unauthorized();
///       return martlet::allow(user->id).context("tier", user->tier);
///     }
///
/// If the handler or a strategy (`.auth("token")`) fails with 401, the response is "Unauthorized" and the client receives 401; 403 denies.
/// Any other failure is an invocation error, and the client receives 500. A handler may also return a json::Value, which is sent
/// unchanged.
/// Contract: Amazon API Gateway Developer Guide, "Use API Gateway Lambda authorizers" and "Control access to HTTP APIs with AWS Lambda
/// authorizers".
struct AuthorizerRequest : EventRecord<AuthorizerRequest> {
  std::string type;          ///< "TOKEN" or "REQUEST"
  std::string token;         ///< authorizationToken, of a TOKEN
  std::string method_arn;    ///< methodArn or routeArn: the ARN of the requested method
  std::string method;        ///< the method of the call; "" if the event doesn't have it
  std::string path;          ///< the path of the call; "" if the event doesn't have it
  bool is_http_api = false;  ///< whether the request comes from an HTTP API
  json::Value record;        ///< the whole event

  /// The id of the API, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& api);
  static const EventKind& kind();
};

/// The response of an authorizer.
class Authorization {
 public:
  Authorization(bool is_allowed, std::string principal) : is_allowed_(is_allowed), principal_(std::move(principal)) {}

  /// Adds a value for the function that handles the call, in `requestContext.authorizer`. REST APIs pass on only strings, numbers and
  /// booleans. They reserve the name `claims`, for which this throws std::invalid_argument.
  Authorization& context(std::string_view name, json::Value value) &;
  Authorization&& context(std::string_view name, json::Value value) && { return std::move(context(name, std::move(value))); }
  /// Sets the resource that is allowed or denied, instead of the requested one:
  /// `arn:aws:execute-api:eu-west-1:123456789012:abc/prod/GET/orders/*`.
  Authorization& resource(std::string arn) &;
  Authorization&& resource(std::string arn) && { return std::move(resource(std::move(arn))); }
  /// Allows or denies all routes of the API's stage. API Gateway caches a policy by the request's identity, for 300 s unless configured
  /// otherwise, and doesn't invoke the authorizer until then. So a policy for one route denies the others, and a policy for all of them
  /// must not depend on the route.
  Authorization& for_all_routes() &;
  Authorization&& for_all_routes() && { return std::move(for_all_routes()); }
  /// Sets the API key, for an API whose keys come from its authorizer.
  Authorization& usage_key(std::string key) &;
  Authorization&& usage_key(std::string key) && { return std::move(usage_key(std::move(key))); }
  /// Responds with `isAuthorized` instead of a policy, for HTTP APIs whose authorizer has simple responses enabled.
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

/// Allow or deny the call. `principal` identifies the client.
inline Authorization allow(std::string principal) { return {true, std::move(principal)}; }
inline Authorization deny(std::string principal = "denied") { return {false, std::move(principal)}; }

inline Response to_response(const Authorization& authorization) { return Response(authorization.to_json()); }

}  // namespace martlet
