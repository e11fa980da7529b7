#include "transport.hpp"

#include "gateway_transport.hpp"
#include "inject_transport.hpp"

namespace conformance {

std::optional<Transport> transport_named(std::string_view name) {
  if (name == "http") return Transport::http;
  if (name == "inject") return Transport::inject;
  if (name == "v1") return Transport::v1;
  if (name == "v2") return Transport::v2;
  return std::nullopt;
}

martlet::http::Handler open(martlet::Server& server, Transport transport) {
  switch (transport) {
    case Transport::http: return server.as_handler();
    case Transport::inject: return inject_transport(server);
    case Transport::v1: return gateway_transport(server.as_handler(), PayloadFormat::v1);
    case Transport::v2: return gateway_transport(server.as_handler(), PayloadFormat::v2);
  }
  return {};
}

}  // namespace conformance
