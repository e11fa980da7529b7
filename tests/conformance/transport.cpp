#include "transport.hpp"

#include <martlet/cloud/gateway/gateway_kind.hpp>

#include "gateway_transport.hpp"
#include "inject_transport.hpp"

namespace conformance {
namespace {

using martlet::cloud::GatewayKind;

GatewayKind kind_of(Transport transport) {
  switch (transport) {
    case Transport::http_api_1: return GatewayKind::http_api_1;
    case Transport::http_api_2: return GatewayKind::http_api_2;
    case Transport::function_url: return GatewayKind::function_url;
    case Transport::load_balancer: return GatewayKind::load_balancer;
    default: return GatewayKind::rest_api;
  }
}

}  // namespace

std::optional<Transport> transport_named(std::string_view name) {
  if (name == "http") return Transport::http;
  if (name == "inject") return Transport::inject;
  if (name == "rest") return Transport::rest;
  if (name == "http-api-1") return Transport::http_api_1;
  if (name == "http-api-2") return Transport::http_api_2;
  if (name == "function-url" || name == "v2") return Transport::function_url;
  if (name == "alb") return Transport::load_balancer;
  if (name == "v1") return Transport::rest_binary;
  return std::nullopt;
}

martlet::http::Handler transport_handler(martlet::Server& server, Transport transport) {
  if (transport == Transport::http) return server.as_handler();
  if (transport == Transport::inject) return inject_transport(server);
  return gateway_transport(server.as_handler(), kind_of(transport), transport == Transport::rest_binary);
}

}  // namespace conformance
