#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/server/boom_of_current_exception.hpp>

#include "lifecycle.hpp"

// Authentication and authorization of a request: hapi's lib/auth, step by step.

namespace martlet {
namespace {

// Expands `user-{params.user}` for this request. An unknown name becomes empty, so that it doesn't match a scope by accident.
std::string expanded(std::string_view scope, const Request& request) {
  std::string result;
  while (true) {
    const std::size_t open = scope.find('{');
    const std::size_t close = scope.find('}', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) return result + std::string(scope);
    result += scope.substr(0, open);
    const std::string_view name = scope.substr(open + 1, close - open - 1);
    if (name.starts_with("params.")) {
      result += request.param(name.substr(7)).value_or(std::string_view());
    } else if (name.starts_with("query.")) {
      for (const http::FormField& field : request.query()) {
        if (field.name == name.substr(6)) {
          result += field.value;
          break;
        }
      }
    }
    scope.remove_prefix(close + 1);
  }
}

bool satisfies(const Access& access, const Credentials<>& credentials, const Request& request) {
  bool has_choice = false;
  bool chosen = false;
  for (const std::string& one : access.scope) {
    const char mark = one.empty() ? '\0' : one.front();
    const std::string wanted = expanded(mark == '+' || mark == '!' ? std::string_view(one).substr(1) : std::string_view(one), request);
    const bool held = std::find(credentials.scope.begin(), credentials.scope.end(), wanted) != credentials.scope.end();
    if (mark == '+' && !held) return false;
    if (mark == '!' && held) return false;
    if (mark != '+' && mark != '!') {
      has_choice = true;
      chosen = chosen || held;
    }
  }
  return !has_choice || chosen;
}

}  // namespace

Task<Step> Lifecycle::authenticate() {
  const AuthOptions& options = *request_.plan_->auth;
  AuthState& state = request_.auth_;
  if (privileges_ && privileges_->auth) {
    state.is_authenticated = true;
    state.is_injected = true;
    state.credentials = privileges_->auth->credentials;
    state.strategy = privileges_->auth->strategy;
    co_return Step();
  }
  std::string challenges;
  for (const RoutePlan::Strategy& strategy : request_.plan_->strategies) {
    std::optional<Authentication> result;
    try {
      di::Object owned;
      AuthScheme* scheme = static_cast<AuthScheme*>(callee(*strategy.declared, owned));
      result = co_await scheme->authenticate(request_);
    } catch (...) {
      result = boom_of_current_exception(request_);
    }
    if (Credentials<>* credentials = std::get_if<Credentials<>>(&*result)) {
      state.is_authenticated = true;
      state.credentials = std::move(*credentials);
      state.strategy = strategy.name;
      co_return Step();
    }
    Boom& refusal = std::get<Boom>(*result);
    if (refusal.is_missing()) {
      if (!challenges.empty()) challenges += ", ";
      if (const std::string* challenge = refusal.headers().get("www-authenticate")) challenges += *challenge;
      continue;
    }
    state.strategy = strategy.name;
    state.error = refusal;
    if (options.mode == AuthMode::try_only) co_return Step();
    co_return std::move(refusal);
  }
  Boom missing = unauthorized("Missing authentication");
  if (!challenges.empty()) missing.header("www-authenticate", std::move(challenges));
  if (options.mode == AuthMode::required) co_return missing;
  state.error = std::move(missing);
  co_return Step();
}

Step Lifecycle::authorize() {
  const AuthOptions& options = *request_.plan_->auth;
  if (!request_.auth_.credentials) {
    if (options.mode != AuthMode::required) return {};
    return forbidden("Request is unauthenticated");
  }
  const Credentials<>& credentials = *request_.auth_.credentials;
  const Entity entity = credentials.user.is_null() ? Entity::app : Entity::user;
  bool scope_failed = false;
  for (const Access& access : options.access) {
    if (access.entity != Entity::any && access.entity != entity) continue;
    if (!access.scope.empty() && (!credentials.has_scope || !satisfies(access, credentials, request_))) {
      scope_failed = true;
      continue;
    }
    return {};
  }
  if (scope_failed) return forbidden("Insufficient scope");
  if (entity == Entity::app) return forbidden("Application credentials cannot be used on a user endpoint");
  return forbidden("User credentials cannot be used on an application endpoint");
}

}  // namespace martlet
