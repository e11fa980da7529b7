#include "access.hpp"

#include <optional>
#include <string>

#include <martlet/server/server.hpp>

namespace orders {
namespace {

martlet::Credentials client(std::string id, std::vector<std::string> scope) {
  martlet::Credentials credentials;
  credentials.app.set("id", std::move(id));
  credentials.scope = std::move(scope);
  return credentials;
}

}  // namespace

martlet::Plugin access(martlet::Secret token, martlet::Secret admin_token) {
  return {"access", [token, admin_token](martlet::Server& server) {
            server.auth_strategy("token", martlet::bearer([token, admin_token](std::string text) -> std::optional<martlet::Credentials> {
                                   const martlet::Secret sent(std::move(text));  // compared in constant time
                                   if (sent == admin_token) return client("admin", {"orders:read", "orders:write", "admin"});
                                   if (sent == token) return client("clerk", {"orders:read", "orders:write"});
                                   return std::nullopt;
                                 }));
            server.auth_default("token");
          }};
}

}  // namespace orders
