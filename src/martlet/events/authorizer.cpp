#include "authorizer.hpp"

#include <algorithm>
#include <stdexcept>

#include <martlet/base/text.hpp>

#include "api_gateway_request.hpp"
#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

// The member that distinguishes an Authorization from JSON that a handler returns itself.
constexpr std::string_view mark = "martlet.authorization";

std::string arn_of(const json::Value& event) {
  std::string arn = text(event, "methodArn");
  return arn.empty() ? text(event, "routeArn") : arn;
}

// Returns `abc` of arn:aws:execute-api:us-west-2:123456789012:abc/prod/GET/orders.
std::string_view api_of(std::string_view arn) {
  const std::string_view path = arn.substr(arn.rfind(':') + 1);
  return path.substr(0, path.find('/'));
}

// Returns the same ARN for all routes of the stage.
std::string all_routes_of(const std::string& arn) {
  const std::size_t stage = arn.find('/');
  if (stage == std::string::npos) return arn;
  return arn.substr(0, arn.find('/', stage + 1)) + "/*";
}

bool is_authorizer(const json::Value& event) { return member(event, "type") && (member(event, "methodArn") || member(event, "routeArn")); }

AuthorizerRequest request_of(json::Value event) {
  AuthorizerRequest given;
  given.type = text(event, "type");
  given.token = text(event, "authorizationToken");
  given.method_arn = arn_of(event);
  given.is_http_api = member(event, "version") != nullptr;
  given.method = text(event, "httpMethod");
  given.path = text(event, "path");
  if (const json::Value* http = member(event, "requestContext", "http")) {
    given.method = text(*http, "method");
    given.path = text(*http, "path");
  }
  given.record = std::move(event);
  return given;
}

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  Delivery delivery;
  add_api_gateway_request(event, delivery);
  AuthorizerRequest given = request_of(event);  // copies the event, which answer() needs
  const auto is_authorization = [](const auto& header) { return equals_ignoring_case(header.first, "authorization"); };
  if (!given.token.empty() && http::is_field_value(given.token) && std::ranges::none_of(delivery.headers, is_authorization)) {
    delivery.headers.emplace_back("authorization", given.token);
  }
  delivery.keys = {key_of(api_of(given.method_arn)), key_of(any)};
  delivery.attach = attaching(std::move(given));
  return std::vector<Delivery>{std::move(delivery)};
}

json::Value policy(const json::Value& authorization, const std::string& asked) {
  json::Array resources;
  if (flag(authorization, "allRoutes")) resources.emplace_back(all_routes_of(asked));
  if (const json::Value* given = member(authorization, "resources")) {
    for (const json::Value& one : *given->array()) resources.push_back(one);
  }
  if (resources.empty()) resources.emplace_back(asked);
  json::Value statement;
  statement.set("Action", "execute-api:Invoke");
  statement.set("Effect", flag(authorization, "isAuthorized") ? "Allow" : "Deny");
  statement.set("Resource", std::move(resources));
  json::Value document;
  document.set("Version", "2012-10-17");
  document.set("Statement", json::Array{std::move(statement)});
  return document;
}

std::string answer_of(const json::Value& authorization, const json::Value& event) {
  const json::Value* context = member(authorization, "context");
  json::Value answer;
  if (flag(authorization, "simple")) {
    answer.set("isAuthorized", flag(authorization, "isAuthorized"));
  } else {
    answer.set("principalId", text(authorization, "principalId"));
    answer.set("policyDocument", policy(authorization, arn_of(event)));
  }
  if (context) answer.set("context", *context);
  if (const std::string key = text(authorization, "usageIdentifierKey"); !key.empty()) answer.set("usageIdentifierKey", key);
  return answer.to_text();
}

// For exactly this word API Gateway responds to its client with 401. An HTTP API expects it in a response instead of an error.
lambda::Outcome unauthorized_answer(const json::Value& event) {
  if (member(event, "version")) return R"({"errorMessage":"Unauthorized"})";
  return std::unexpected(lambda::FunctionError("Unauthorized", "Function.Unauthorized"));
}

lambda::Outcome answer(const Batch& batch) {
  const DeliveryOutcome& delivered = batch.delivered.front();
  if (delivered.status == 401) return unauthorized_answer(batch.event);
  if (delivered.status == 403) return answer_of(deny().to_json(), batch.event);
  if (!delivered.is_done()) return std::unexpected(error_of(delivered));
  const Result<json::Value> parsed = json::parse(delivered.payload);
  if (parsed && member(*parsed, mark)) return answer_of(*parsed, batch.event);
  return answer_payload(batch);
}

}  // namespace

Authorization& Authorization::context(std::string_view name, json::Value value) & {
  if (name == "claims") throw std::invalid_argument("an authorizer's context can't have \"claims\": API Gateway uses that name itself");
  context_.emplace_back(name, std::move(value));
  return *this;
}

Authorization& Authorization::resource(std::string arn) & {
  resources_.push_back(std::move(arn));
  return *this;
}

Authorization& Authorization::for_all_routes() & {
  is_for_all_routes_ = true;
  return *this;
}

Authorization& Authorization::usage_key(std::string key) & {
  usage_key_ = std::move(key);
  return *this;
}

Authorization& Authorization::simple() & {
  is_simple_ = true;
  return *this;
}

json::Value Authorization::to_json() const {
  json::Value authorization;
  authorization.set(mark, true);
  authorization.set("isAuthorized", is_allowed_);
  authorization.set("principalId", principal_);
  authorization.set("simple", is_simple_);
  authorization.set("allRoutes", is_for_all_routes_);
  json::Array resources;
  for (const std::string& one : resources_) resources.emplace_back(one);
  authorization.set("resources", std::move(resources));
  if (!context_.empty()) authorization.set("context", context_);
  if (!usage_key_.empty()) authorization.set("usageIdentifierKey", usage_key_);
  return authorization;
}

std::string AuthorizerRequest::selector_key(const Selector& api) { return key_of(api); }

const EventKind& AuthorizerRequest::kind() {
  static constexpr EventKind authorizer{"authorizer", 40, &is_authorizer, &unpack, &answer};
  return authorizer;
}

}  // namespace martlet
