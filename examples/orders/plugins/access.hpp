#pragma once
#include <martlet/config/secret.hpp>
#include <martlet/server/plugin.hpp>

namespace orders {

/// Who may do what. Declares the strategy "token", the default of every route: a bearer token (RFC 6750), which gives the scopes
/// orders:read and orders:write; the admin's gives "admin" as well. Where other machines reach the server (in Lambda, or at a host that
/// isn't loopback) the tokens of the documentation, demo-token and demo-admin, give nothing.
martlet::Plugin access(martlet::Secret token, martlet::Secret admin_token);

}  // namespace orders
