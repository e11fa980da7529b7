#pragma once
#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

namespace martlet::openapi_detail {

/// Returns the Security Requirement Objects of a route, with the scopes that it requires; an empty array if it needs no credentials.
json::Array security_of(const Server& server, const Route& route);
/// Adds the Security Scheme Objects of the strategies that a route uses.
void add_security_schemes(json::Value& to, const Server& server, const Route& route);

}  // namespace martlet::openapi_detail
