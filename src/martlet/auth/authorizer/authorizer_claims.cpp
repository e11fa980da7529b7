#include "authorizer_claims.hpp"

#include <string_view>

#include <martlet/base/text.hpp>

namespace martlet::authorizer_detail {
namespace {

const json::Value* object_in(const json::Value* value, std::string_view key) {
  const json::Value* member = value ? value->find(key) : nullptr;
  return member && member->object() ? member : nullptr;
}

// Returns, for HTTP APIs, `jwt.claims`, or `claims` in format 1.0; for REST APIs with Cognito, `claims`.
const json::Value* token_claims(const json::Value* authorizer) {
  const json::Value* jwt = object_in(authorizer, "jwt");
  return object_in(jwt ? jwt : authorizer, "claims");
}

// Returns, for HTTP APIs, `lambda`; for REST and WebSocket APIs, all of `authorizer`. There `principalId` is always a string, and no value
// is an object, so the context's own keys can't be confused with another authorizer's.
const json::Value* custom_context(const json::Value* authorizer) {
  if (const json::Value* context = object_in(authorizer, "lambda")) return context;
  if (!authorizer || authorizer->text("principalId").empty()) return nullptr;
  for (const auto& [key, value] : *authorizer->object()) {
    if (value.object()) return nullptr;
  }
  return authorizer;
}

// Copies the member `key` of `from` to `to` as `name` if it is a non-empty string.
void take(json::Value& to, std::string_view name, const json::Value& from, std::string_view key) {
  if (const std::string_view text = from.text(key); !text.empty()) to.set(name, text);
}

// Reads `authorizer.iam` (HTTP APIs, function URLs), `identity` (REST APIs), or `identity` of the type AWS_IAM (VPC Lattice, structure 2).
json::Value iam_caller(const json::Value& context, const json::Value* authorizer) {
  json::Value caller{json::Object()};
  if (const json::Value* iam = object_in(authorizer, "iam")) {
    for (const std::string_view key : {"accountId", "userArn", "userId", "callerId", "accessKey", "principalOrgId"})
      take(caller, key, *iam, key);
    return caller;
  }
  const json::Value* identity = object_in(&context, "identity");
  if (!identity) return caller;
  if (identity->text("type") == "AWS_IAM") {
    take(caller, "userArn", *identity, "principal");
    take(caller, "principalOrgId", *identity, "principalOrgID");
    return caller;
  }
  take(caller, "accountId", *identity, "accountId");
  take(caller, "userArn", *identity, "userArn");
  take(caller, "userId", *identity, "user");
  take(caller, "callerId", *identity, "caller");
  take(caller, "accessKey", *identity, "accessKey");
  return caller;
}

json::Array parts(std::string_view text, char separator) {
  json::Array list;
  split(text, separator, [&](std::string_view one) {
    if (!trim(one).empty()) list.emplace_back(trim(one));
  });
  return list;
}

bool has_brackets(std::string_view text) { return text.size() >= 2 && text.front() == '[' && text.back() == ']'; }

}  // namespace

std::optional<json::Value> claims_of(Kind kind, const json::Value& context) {
  const json::Value* authorizer = object_in(&context, "authorizer");
  if (kind == Kind::iam) {
    json::Value caller = iam_caller(context, authorizer);
    if (!caller.find("userArn")) return std::nullopt;
    return caller;
  }
  const json::Value* claims = kind == Kind::jwt ? token_claims(authorizer) : custom_context(authorizer);
  if (!claims) return std::nullopt;
  return *claims;
}

json::Value without_brackets(const json::Value& value) {
  const std::string* text = value.string();
  if (!text || !has_brackets(*text)) return value;
  return parts(std::string_view(*text).substr(1, text->size() - 2), ' ');
}

json::Value with_lists(json::Value claims, const Problems& problems) {
  for (const Problem& problem : problems.list) {
    const json::Value* claim = problem.cause == Problem::Cause::type ? claims.find(problem.key) : nullptr;
    const std::string* text = claim ? claim->string() : nullptr;
    if (!text) continue;
    claims.set(problem.key, has_brackets(*text) ? without_brackets(*claim) : json::Value(parts(*text, ',')));
  }
  return claims;
}

}  // namespace martlet::authorizer_detail
