#include "security.hpp"

#include <algorithm>

#include "schema_writer.hpp"

namespace martlet::openapi_detail {
namespace {

using Scopes = std::vector<std::string>;

// Returns all sufficient sets of scopes: the required ones (`+a`) and one of the rest. Forbidden ones (`!a`) can't be expressed.
std::vector<Scopes> sufficient_scopes(const Access& access) {
  Scopes required;
  Scopes any;
  for (const std::string& scope : access.scope) {
    if (scope.starts_with('+')) required.push_back(scope.substr(1));
    if (!scope.starts_with('+') && !scope.starts_with('!')) any.push_back(scope);
  }
  if (any.empty()) return {required};
  std::vector<Scopes> all;
  for (const std::string& one : any) {
    all.push_back(required);
    all.back().push_back(one);
  }
  return all;
}

std::vector<Scopes> sufficient_scopes(const AuthOptions& auth) {
  std::vector<Scopes> all;
  for (const Access& access : auth.access) {
    for (Scopes& scopes : sufficient_scopes(access)) all.push_back(std::move(scopes));
  }
  if (all.empty()) all.emplace_back();
  return all;
}

void set_text(json::Value& to, std::string_view key, const std::string& text) {
  if (!text.empty()) to.set(key, text);
}

json::Value written(const SecurityScheme& scheme) {
  json::Value to;
  if (scheme.type.empty()) {
    to.set("type", "apiKey");
    to.set("in", "header");
    to.set("name", "authorization");
    to.set("description", "a strategy of the program's own, which doesn't say how clients use it");
    return to;
  }
  to.set("type", scheme.type);
  set_text(to, "scheme", scheme.scheme);
  set_text(to, "bearerFormat", scheme.bearer_format);
  set_text(to, "in", scheme.in);
  set_text(to, "name", scheme.name);
  set_text(to, "openIdConnectUrl", scheme.open_id_connect_url);
  set_text(to, "description", scheme.description);
  return to;
}

}  // namespace

json::Array security_of(const Server& server, const Route& route) {
  json::Array list;
  const AuthOptions* auth = server.auth_of(route);
  if (!auth) return list;
  for (const std::string& strategy : auth->strategies) {
    for (const Scopes& scopes : sufficient_scopes(*auth)) {
      json::Value requirement;
      requirement.set(component_name(strategy), json::Array(scopes.begin(), scopes.end()));
      list.push_back(std::move(requirement));
    }
  }
  if (auth->mode != AuthMode::required) list.emplace_back(json::Object());
  return list;
}

void add_security_schemes(json::Value& to, const Server& server, const Route& route) {
  const AuthOptions* auth = server.auth_of(route);
  if (!auth) return;
  for (const std::string& name : auth->strategies) {
    const AuthStrategy* strategy = server.auth_strategy(name);
    to.set(component_name(name), written(strategy ? strategy->security() : SecurityScheme()));
  }
}

}  // namespace martlet::openapi_detail
