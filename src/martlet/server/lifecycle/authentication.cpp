#include <martlet/server/boom_of_current_exception.hpp>

#include "lifecycle.hpp"

// Authentication of a request: hapi's lib/auth, step by step.

namespace martlet {

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

}  // namespace martlet
