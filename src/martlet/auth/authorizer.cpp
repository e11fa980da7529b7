#include <martlet/auth/authorizer.hpp>

#include <memory>
#include <utility>

#include <martlet/server/request.hpp>

#include "authorizer/authorizer_claims.hpp"
#include "claim_scopes.hpp"

namespace martlet {
namespace authorizer_detail {
namespace {

std::string_view challenge(Kind kind) { return kind == Kind::iam ? "AWS4-HMAC-SHA256" : "Bearer"; }

class Authorizer final : public AuthScheme {
 public:
  Authorizer(Kind kind, AuthorizerRules rules, Read read) : kind_(kind), rules_(std::move(rules)), read_(read) {}

  Task<Authentication> authenticate(Request& request) override {
    const http::RequestContext* context = request.wire().context;
    const json::Value said = context ? context->read() : json::Value();
    if (said.is_null() && rules_.stand_in) co_return Credentials<>(*rules_.stand_in);
    const std::optional<json::Value> claims = claims_of(kind_, said);
    if (!claims) co_return unauthorized(std::nullopt, challenge(kind_));
    co_return authenticate_claims(request, *claims);
  }

 private:
  Authentication authenticate_claims(const Request& request, const json::Value& claims) const {
    std::optional<Credentials<>> credentials = read_(claims);
    if (!credentials) {
      request.log().debug("an authorizer's result was refused", {{"why", "its claims are not what the service needs"}});
      return unauthorized("Invalid token", challenge(kind_));
    }
    credentials->scope = scopes(claims);
    credentials->has_scope = kind_ != Kind::iam;
    if (rules_.entity == Entity::app) credentials->app = std::exchange(credentials->user, json::Value());
    credentials->artifacts = claims;
    return std::move(*credentials);
  }

  std::vector<std::string> scopes(const json::Value& claims) const {
    json::Value holding;
    for (const std::string& name : rules_.scopes) {
      if (const json::Value* claim = claims.find(name)) holding.set(name, without_brackets(*claim));
    }
    return scopes_in(holding, rules_.scopes);
  }

  Kind kind_;
  AuthorizerRules rules_;
  Read read_;
};

}  // namespace

AuthStrategy strategy(Kind kind, AuthorizerRules rules, Read read) {
  SecurityScheme how{.type = "http", .scheme = "bearer", .bearer_format = "JWT"};
  if (kind == Kind::iam) how = {.type = "apiKey", .in = "header", .name = "Authorization", .description = "AWS Signature Version 4"};
  if (kind == Kind::lambda) how = {.type = "apiKey", .in = "header", .name = "Authorization", .description = "as the authorizer requires"};
  return AuthStrategy(std::make_unique<Authorizer>(kind, std::move(rules), read)).described(std::move(how));
}

}  // namespace authorizer_detail

Schema describe(Type<IamCaller>) {
  return object<IamCaller>("IamCaller", field<&IamCaller::account_id>("accountId").fallback(""),
                           field<&IamCaller::user_arn>("userArn").min(1), field<&IamCaller::user_id>("userId").fallback(""),
                           field<&IamCaller::caller_id>("callerId").fallback(""), field<&IamCaller::access_key>("accessKey").fallback(""),
                           field<&IamCaller::principal_org_id>("principalOrgId").fallback(""));
}

AuthStrategy iam_authorizer(AuthorizerRules rules) {
  rules.entity = Entity::app;
  rules.scopes.clear();
  return authorizer_detail::typed<IamCaller>(authorizer_detail::Kind::iam, std::move(rules));
}

}  // namespace martlet
