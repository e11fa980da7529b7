#include <algorithm>

#include "lifecycle.hpp"

// Authorization of a request: whether its credentials have the scopes, and belong to the entity, that the route requires.

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
