#pragma once
#include <martlet/config/secret.hpp>
#include <martlet/server/plugin.hpp>

namespace orders {

/// Access control. Declares the strategy "token", the default of all routes: a bearer token (RFC 6750) that grants the scopes
/// orders:read and orders:write; the admin's also grants "admin". If the server is reachable from other machines (in Lambda, or at a host
/// that isn't loopback), the tokens of the documentation, demo-token and demo-admin, are not accepted.
martlet::Plugin access(martlet::Secret token, martlet::Secret admin_token);

}  // namespace orders
