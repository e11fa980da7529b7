#include "my_plugin.hpp"

#include <martlet/server/request.hpp>
#include <martlet/server/server.hpp>

namespace my_service {

martlet::Plugin my_plugin() {
  return {"my-plugin", [](martlet::Server& server) {
            server.ext(martlet::ExtPoint::on_pre_response, [](martlet::Request& request) {
              if (martlet::Response* response = request.response()) response->header("x-my-plugin", "on");
            });
          }};
}

}  // namespace my_service
