#include "access.hpp"

#include <optional>
#include <string>
#include <vector>

#include <martlet/server/server.hpp>

#include "../model/client.hpp"
#include "../settings.hpp"

namespace orders {
namespace {

struct KnownClient {
  Client client;
  std::vector<std::string> scope;
  std::string setting;  // the setting that contains its token
  martlet::Secret token;
};

// Returns whether the documentation contains this token.
bool is_public(const martlet::Secret& token) {
  const Settings defaults;
  return token == defaults.token || token == defaults.admin_token;
}

std::vector<KnownClient> accepted_clients(std::vector<KnownClient> clients, const martlet::Server& server) {
  if (!server.is_exposed()) return clients;
  std::erase_if(clients, [&](const KnownClient& one) {
    if (!is_public(one.token)) return false;
    server.log().warn("a token from the documentation isn't accepted here; set your own token", {{"setting", one.setting}});
    return true;
  });
  return clients;
}

// All tokens are compared, each in constant time.
std::optional<martlet::Credentials<Client>> credentials_of(const std::vector<KnownClient>& clients, const martlet::Secret& sent) {
  std::optional<martlet::Credentials<Client>> found;
  for (const KnownClient& one : clients) {
    if (sent != one.token) continue;
    found = {.value = one.client, .scope = one.scope, .entity = martlet::Entity::app};
  }
  return found;
}

}  // namespace

martlet::Plugin access(martlet::Secret token, martlet::Secret admin_token) {
  std::vector<KnownClient> clients{{{"clerk"}, {"orders:read", "orders:write"}, "ORDERS_TOKEN", std::move(token)},
                                   {{"admin"}, {"orders:read", "orders:write", "admin"}, "ORDERS_ADMIN_TOKEN", std::move(admin_token)}};
  return {"access", [clients = std::move(clients)](martlet::Server& server) {
            const auto validate = [known = accepted_clients(clients, server)](std::string sent) {
              return credentials_of(known, martlet::Secret(std::move(sent)));
            };
            server.auth_strategy("token", martlet::bearer(validate));
            server.auth_default("token");
          }};
}

}  // namespace orders
