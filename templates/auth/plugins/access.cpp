#include "access.hpp"

#include <martlet/auth/jwt.hpp>
#include <martlet/server/server.hpp>

#include "../model/user.hpp"

namespace my_service {

martlet::Plugin access(const Settings& settings) {
  return {"access", [settings](martlet::Server& server) {
            server.auth_strategy("token", martlet::jwt<User>(martlet::openid(settings.issuer), {.audience = {"my-service"}}));
          }};
}

}  // namespace my_service
