#include "door.hpp"

#include "gateway_door.hpp"
#include "inject_door.hpp"

namespace conformance {

std::optional<Door> door_named(std::string_view name) {
  if (name == "http") return Door::http;
  if (name == "inject") return Door::inject;
  if (name == "v1") return Door::v1;
  if (name == "v2") return Door::v2;
  return std::nullopt;
}

martlet::http::Handler open(martlet::Server& server, Door door) {
  switch (door) {
    case Door::http: return server.as_handler();
    case Door::inject: return inject_door(server);
    case Door::v1: return gateway_door(server.as_handler(), PayloadFormat::v1);
    case Door::v2: return gateway_door(server.as_handler(), PayloadFormat::v2);
  }
  return {};
}

}  // namespace conformance
